package homeward.audit;

/// Where a change comes from: by whom, and at which of our doors.
///
/// @param endpoint as a pattern: `POST /fhir/Observation`
public record Origin(Doer doer, Deed deed, String endpoint) {

    /// What the program does by itself.
    public static final Origin MACHINERY = new Origin(Doer.MACHINERY, Deed.INTAKE, "");
}
