package homeward.vocabulary;

/// The name of a virtual ward, as a FHIR logical id of its Organization.
public record WardId(String value) {
    public WardId {
        if (!FhirId.holds(value)) {
            throw new IllegalArgumentException("Not a ward id");
        }
    }
}
