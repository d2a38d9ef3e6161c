/// Who the person is.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing"})
@NullMarked
package homeward.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
