/// What is not about patients: the database, time, problem answers, sign-in, the pages' frame.
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package homeward.plumbing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
