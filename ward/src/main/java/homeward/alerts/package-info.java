/// What needs a person: raised, acknowledged by somebody named, or ended, and why.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing", "earlywarning", "audit", "stays", "monitoring"})
@NullMarked
package homeward.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
