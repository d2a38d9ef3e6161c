@NullMarked
package homeward.bench.plot;

import org.jspecify.annotations.NullMarked;
