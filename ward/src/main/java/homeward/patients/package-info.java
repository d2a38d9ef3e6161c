/// Who the person is.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing", "audit"})
@NullMarked
package homeward.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
