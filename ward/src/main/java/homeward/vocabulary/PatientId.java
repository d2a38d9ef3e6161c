package homeward.vocabulary;

/// The name under which a patient is known to other systems: a FHIR logical id.
///
/// Source: FHIR R4, datatypes, `id`: letters, digits, hyphen and full stop, 1 to 64 characters.
public record PatientId(String value) {
    public PatientId {
        if (!FhirId.holds(value)) {
            throw new IllegalArgumentException("Not a patient id");
        }
    }
}
