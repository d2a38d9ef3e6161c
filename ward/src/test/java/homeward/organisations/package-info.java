/// Tests of the room `organisations`.
@NullMarked
package homeward.organisations;

import org.jspecify.annotations.NullMarked;
