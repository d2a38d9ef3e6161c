package homeward.vocabulary;

/// What may stand as a logical id. Source: FHIR R4, datatypes, `id`.
public final class FhirId {
    private static final int LONGEST = 64;

    private FhirId() {}

    public static boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    private static boolean allowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
}
