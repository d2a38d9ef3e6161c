/// Where people sign in, look after their own account, and administrators after those of others.
@NullMarked
package homeward.board.account;

import org.jspecify.annotations.NullMarked;
