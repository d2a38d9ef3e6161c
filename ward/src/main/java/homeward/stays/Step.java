package homeward.stays;

/// Which way a patient comes on to a virtual ward. Source: NHS England, virtual wards operational framework.
public enum Step {
    /// From home, instead of a hospital.
    UP("Step-up: from home, instead of a hospital admission"),
    /// From a hospital bed, earlier than otherwise.
    DOWN("Step-down: from a hospital bed, earlier than otherwise");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
