/// What became of those whom somebody referred.
@NullMarked
package homeward.board.referral;

import org.jspecify.annotations.NullMarked;
