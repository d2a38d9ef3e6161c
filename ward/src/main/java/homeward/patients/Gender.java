package homeward.patients;

/// Administrative gender. Source: FHIR R4 value set administrative-gender.
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN;

    /// The FHIR code, which is also how it is stored.
    public String code() {
        return switch (this) {
            case FEMALE -> "female";
            case MALE -> "male";
            case OTHER -> "other";
            case UNKNOWN -> "unknown";
        };
    }
}
