/// The devices at home: which ones speak for whom, and whether their clocks can be believed.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing", "patients", "stays"})
@NullMarked
package homeward.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
