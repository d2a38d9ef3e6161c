package homeward.stays;

/// How a patient was discharged. Death is an entry of its own.
///
/// Source: NHS Data Dictionary, DISCHARGE METHOD CODE (HOSPITAL PROVIDER SPELL), as in UK Core's code system.
public enum DischargeMethod {
    CLINICAL_ADVICE("1", "On clinical advice, or with clinical consent"),
    SELF("6", "The patient discharged themselves"),
    RELATIVE("7", "A relative or advocate discharged the patient");

    private final String code;
    private final String title;

    DischargeMethod(String code, String title) {
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
