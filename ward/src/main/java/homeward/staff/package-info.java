/// Who works here, what they may do, and how they prove who they are.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing", "audit", "organisations"})
@NullMarked
package homeward.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
