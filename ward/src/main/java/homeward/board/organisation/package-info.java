/// The pages of organisations over time, and of how a ward is kept.
@NullMarked
package homeward.board.organisation;

import org.jspecify.annotations.NullMarked;
