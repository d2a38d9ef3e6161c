/// For which kinds of illness patients are treated at home, by which version of the rules.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing"})
@NullMarked
package homeward.pathways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
