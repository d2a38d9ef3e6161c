/// The whiteboard of the ward and the page of each patient.
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "plumbing",
            "audit",
            "earlywarning",
            "organisations",
            "staff",
            "rota",
            "patients",
            "pathways",
            "stays",
            "beds",
            "machines",
            "access",
            "kit",
            "monitoring",
            "alerts"
        })
@NullMarked
package homeward.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
