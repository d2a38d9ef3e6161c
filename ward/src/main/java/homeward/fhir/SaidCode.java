package homeward.fhir;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The codings of one CodeableConcept, taken together: any that is understood decides.
final class SaidCode {
    private static final Set<Concept> OXYGEN_MEASURES = EnumSet.of(Concept.OXYGEN_FLOW, Concept.OXYGEN_FRACTION);
    private static final Set<Concept> OXYGEN_FINDINGS = EnumSet.of(Concept.BREATHING_AIR, Concept.ON_OXYGEN);

    private @Nullable Concept concept;
    private boolean contradicts;

    void coding(@Nullable String system, @Nullable String code) {
        var found = Codes.concept(system, code);
        if (found == null || found == concept) {
            return;
        }
        if (concept == null || narrows(found, concept)) {
            concept = found;
        } else if (!narrows(concept, found)) {
            contradicts = true;
        }
    }

    /// Whether one says the same as the other, and more.
    private static boolean narrows(Concept one, Concept other) {
        return (one == Concept.SKIN_TEMPERATURE && other == Concept.TEMPERATURE)
                || (OXYGEN_FINDINGS.contains(one) && OXYGEN_MEASURES.contains(other));
    }

    @Nullable
    Concept concept() {
        return concept;
    }

    boolean contradicts() {
        return contradicts;
    }
}
