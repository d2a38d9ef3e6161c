/// Who is on which ward, since when, under whom.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing", "audit", "organisations", "patients"})
@NullMarked
package homeward.stays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
