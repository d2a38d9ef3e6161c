/// Numbers of people, small ones hidden, for those who may know numbers.
@NullMarked
package homeward.board.count;

import org.jspecify.annotations.NullMarked;
