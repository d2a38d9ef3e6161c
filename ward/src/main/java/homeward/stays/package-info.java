/// The ledger of what happened to each patient's stay: who is where, since when, under whom, as known when.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing", "audit", "organisations", "staff", "patients"})
@NullMarked
package homeward.stays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
