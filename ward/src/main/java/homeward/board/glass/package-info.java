/// Where a record is opened in an emergency, and where that is looked through each week.
@NullMarked
package homeward.board.glass;

import org.jspecify.annotations.NullMarked;
