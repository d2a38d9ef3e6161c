/// Providers and their wards.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing"})
@NullMarked
package homeward.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
