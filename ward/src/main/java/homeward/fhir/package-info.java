/// FHIR R4 (UK Core), in and out.
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "plumbing",
            "audit",
            "earlywarning",
            "organisations",
            "staff",
            "patients",
            "stays",
            "machines",
            "access",
            "kit",
            "monitoring",
            "alerts"
        })
@NullMarked
package homeward.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
