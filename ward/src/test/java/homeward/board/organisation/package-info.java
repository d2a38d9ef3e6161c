/// Specifications of the pages of organisations.
@NullMarked
package homeward.board.organisation;

import org.jspecify.annotations.NullMarked;
