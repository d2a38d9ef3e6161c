package homeward.fhir;

import homeward.vocabulary.FhirId;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import org.jspecify.annotations.Nullable;

/// Whom a reference names.
final class Subject {
    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    private static final String BY_NHS_NUMBER = "Patient?identifier=" + NHS_NUMBER + "|";
    private static final String PATIENT = "Patient/";

    private Subject() {}

    /// The patient whom an Observation is about; null when it does not say so in a way that we can follow.
    static @Nullable PatientId of(Said said, Surroundings around) {
        if (said.subject != null && said.subject.startsWith(BY_NHS_NUMBER)) {
            return numbered(said.subject.substring(BY_NHS_NUMBER.length()), around);
        }
        if (said.subject != null) {
            return patient(around.fullUrls().getOrDefault(said.subject, said.subject), around.base());
        }
        if (said.subjectNumber == null || !NHS_NUMBER.equals(said.subjectSystem)) {
            return null;
        }
        return numbered(said.subjectNumber, around);
    }

    private static @Nullable PatientId numbered(String number, Surroundings around) {
        return NhsNumber.read(number).flatMap(around.byNhsNumber()).orElse(null);
    }

    /// The patient behind `Patient/1`, or the same under our own base; null when it is another kind of reference.
    static @Nullable PatientId patient(String reference, String base) {
        var id = id(reference, base, PATIENT);
        return id == null ? null : new PatientId(id);
    }

    /// The id behind a reference to one type of resource; null when it is another kind of reference.
    static @Nullable String id(String reference, String base, String type) {
        var relative = !base.isEmpty() && reference.startsWith(base + "/")
                ? reference.substring(base.length() + 1)
                : reference;
        if (!relative.startsWith(type)) {
            return null;
        }
        int version = relative.indexOf("/_history/");
        var id = relative.substring(type.length(), version < 0 ? relative.length() : version);
        return FhirId.holds(id) ? id : null;
    }
}
