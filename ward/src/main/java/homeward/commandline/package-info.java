/// The verbs of the command line. The rightmost room: it may use every other, and none uses it.
@ApplicationModule
@NullMarked
package homeward.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
