package homeward.stays;

/// By whose decision a patient is treated at home. Source: Mental Capacity Act 2005, sections 1 and 4.
public enum Consent {
    PATIENT("The patient agreed"),
    BEST_INTERESTS("The patient could not decide: a best-interests decision");

    private final String title;

    Consent(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
