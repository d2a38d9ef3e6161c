/// What alerts promise.
@NullMarked
package homeward.alerts;

import org.jspecify.annotations.NullMarked;
