/// How many places a ward really has: what was said of them, who takes them, and what holds back the next patient.
@ApplicationModule(
        allowedDependencies = {"vocabulary", "plumbing", "organisations", "staff", "rota", "pathways", "stays"})
@NullMarked
package homeward.beds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
