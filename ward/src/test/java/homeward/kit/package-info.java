/// Specifications of the kit room.
@NullMarked
package homeward.kit;

import org.jspecify.annotations.NullMarked;
