@NullMarked
package homeward.bench.load;

import org.jspecify.annotations.NullMarked;
