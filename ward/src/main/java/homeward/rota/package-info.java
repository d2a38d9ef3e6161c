/// Who is on shift where, from when to when.
@ApplicationModule(allowedDependencies = {"vocabulary", "plumbing", "organisations", "staff"})
@NullMarked
package homeward.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
