package homeward.stays;

/// Where a patient went on discharge.
///
/// Source: NHS Data Dictionary, DISCHARGE DESTINATION CODE (HOSPITAL PROVIDER SPELL), as in UK Core's code system:
/// those
/// to which a virtual ward discharges.
public enum Destination {
    USUAL_RESIDENCE("19", "Usual place of residence"),
    TEMPORARY_RESIDENCE("29", "Temporary place of residence"),
    NHS_HOSPITAL("51", "NHS hospital ward"),
    NHS_CARE_HOME("54", "NHS care home"),
    LOCAL_AUTHORITY_HOME("65", "Local authority residential care"),
    CARE_HOME("85", "Other care home"),
    OTHER_HOSPITAL("87", "Hospital outside the NHS"),
    HOSPICE("88", "Hospice"),
    NOT_KNOWN("99", "Not known");

    private final String code;
    private final String title;

    Destination(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
