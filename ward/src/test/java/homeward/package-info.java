/// Tests that need more than one room.
@NullMarked
package homeward;

import org.jspecify.annotations.NullMarked;
