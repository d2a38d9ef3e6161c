/// Deliberate offences, one for each rule, so that a rule that checks nothing is seen.
@NullMarked
package homeward.habits.planted;

import org.jspecify.annotations.NullMarked;
