package homeward.vocabulary;

/// What may stand as a logical id. Source: FHIR R4, datatypes, `id`.
public final class FhirId {
    private static final int LONGEST = 64;

    private FhirId() {}

    public static boolean holds(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(FhirId::allowed);
    }

    private static boolean allowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
}
