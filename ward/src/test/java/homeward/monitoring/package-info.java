/// What monitoring promises.
@NullMarked
package homeward.monitoring;

import org.jspecify.annotations.NullMarked;
