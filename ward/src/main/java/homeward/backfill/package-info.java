/// Readings of the past, brought in from files.
@ApplicationModule(
        allowedDependencies = {"vocabulary", "plumbing", "earlywarning", "staff", "access", "monitoring", "fhir"})
@NullMarked
package homeward.backfill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
