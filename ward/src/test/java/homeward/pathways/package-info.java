@NullMarked
package homeward.pathways;

import org.jspecify.annotations.NullMarked;
