/// What stands around every page: the header, who is signed in, what it is made of, and what is said when it fails.
@NullMarked
package homeward.board.frame;

import org.jspecify.annotations.NullMarked;
