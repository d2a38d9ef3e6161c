/// Figures, measured from outside: the same work, side by side, in one run, as medians.
@NullMarked
package homeward.bench;

import org.jspecify.annotations.NullMarked;
