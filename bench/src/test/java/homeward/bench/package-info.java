@NullMarked
package homeward.bench;

import org.jspecify.annotations.NullMarked;
