/// Line charts on logarithmic axes, written as SVG.
@NullMarked
package homeward.bench.plot;

import org.jspecify.annotations.NullMarked;
