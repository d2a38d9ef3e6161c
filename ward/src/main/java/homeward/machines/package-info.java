/// Which devices, gateways and other systems may speak here, for whom, and how they prove who they are.
@ApplicationModule(
        allowedDependencies = {"vocabulary", "plumbing", "audit", "organisations", "staff", "patients", "stays"})
@NullMarked
package homeward.machines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
