/// The page on which the rota of a ward is kept.
@NullMarked
package homeward.board.rota;

import org.jspecify.annotations.NullMarked;
