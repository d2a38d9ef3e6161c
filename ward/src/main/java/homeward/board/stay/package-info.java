/// Where patients are admitted, moved and discharged, and where each stay is looked at (docs/stays-on-screen.md).
@NullMarked
package homeward.board.stay;

import org.jspecify.annotations.NullMarked;
