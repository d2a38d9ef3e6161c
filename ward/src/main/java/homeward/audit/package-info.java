/// Who looked at whom, and who changed what: noted before the answer goes out, sealed, and never taken back.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing"})
@NullMarked
package homeward.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
