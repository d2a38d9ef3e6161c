/// Specifications of the stays room.
@NullMarked
package homeward.stays;

import org.jspecify.annotations.NullMarked;
