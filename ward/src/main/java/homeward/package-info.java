/// Homeward: a virtual ward in one program.
@NullMarked
package homeward;

import org.jspecify.annotations.NullMarked;
