/// Proves the judge, with planted faults.
@NullMarked
package homeward.torture;

import org.jspecify.annotations.NullMarked;
