package homeward.machines;

import homeward.staff.Activity;

/// What a machine comes for: an activity, and what it touches, as SMART's scopes name it.
///
/// @param type of the resource
public record Errand(Activity activity, String type, Access access) {

    /// Where the activity alone says what it touches; to read by FHIR it does not, and counts as reading anything.
    public static Errand of(Activity activity) {
        return switch (activity) {
            case SEND_READINGS, BACKFILL -> new Errand(activity, "Observation", Access.CREATE);
            case TAKE_FIGURES -> new Errand(activity, "Observation", Access.SEARCH);
            case ADMIT -> new Errand(activity, "Patient", Access.UPDATE);
            case OPEN_WARDS -> new Errand(activity, "Organization", Access.UPDATE);
            case READ_AUDIT_BY_FHIR -> new Errand(activity, "AuditEvent", Access.SEARCH);
            default -> new Errand(activity, Scope.ALL, Access.READ);
        };
    }

    /// The scope that it takes, as it is written.
    public String scope() {
        return "system/" + type + "." + access.letter();
    }
}
