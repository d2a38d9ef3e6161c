/// What the door for files promises.
@NullMarked
package homeward.backfill;

import org.jspecify.annotations.NullMarked;
