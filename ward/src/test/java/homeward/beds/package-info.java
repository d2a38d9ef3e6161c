@NullMarked
package homeward.beds;

import org.jspecify.annotations.NullMarked;
