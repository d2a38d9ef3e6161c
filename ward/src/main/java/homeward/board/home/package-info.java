/// What patients and carers see of their own record, in plain words.
@NullMarked
package homeward.board.home;

import org.jspecify.annotations.NullMarked;
