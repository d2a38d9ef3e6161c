@NullMarked
package homeward.access;

import org.jspecify.annotations.NullMarked;
