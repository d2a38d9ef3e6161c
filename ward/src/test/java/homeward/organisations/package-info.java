/// Specifications of the organisations room.
@NullMarked
package homeward.organisations;

import org.jspecify.annotations.NullMarked;
