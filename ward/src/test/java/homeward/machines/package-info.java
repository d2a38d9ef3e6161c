@NullMarked
package homeward.machines;

import org.jspecify.annotations.NullMarked;
