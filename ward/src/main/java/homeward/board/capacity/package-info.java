/// What a ward can take: the page on which it is told and stated, and the line on the board.
@NullMarked
package homeward.board.capacity;

import org.jspecify.annotations.NullMarked;
