/// What to measure, what was measured, what it scores, and what is missing.
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "plumbing",
            "earlywarning",
            "audit",
            "organisations",
            "patients",
            "stays",
            "kit"
        })
@NullMarked
package homeward.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
