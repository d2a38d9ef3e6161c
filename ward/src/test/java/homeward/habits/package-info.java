/// The house's own rules: rooms, habits, and pages that say what is true.
@NullMarked
package homeward.habits;

import org.jspecify.annotations.NullMarked;
