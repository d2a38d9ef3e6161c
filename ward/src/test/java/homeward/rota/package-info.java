@NullMarked
package homeward.rota;

import org.jspecify.annotations.NullMarked;
