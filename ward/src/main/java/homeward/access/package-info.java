/// Who stands in what relationship to whom, and the gate that every request passes.
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "plumbing",
            "audit",
            "organisations",
            "staff",
            "rota",
            "patients",
            "stays",
            "machines"
        })
@NullMarked
package homeward.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
