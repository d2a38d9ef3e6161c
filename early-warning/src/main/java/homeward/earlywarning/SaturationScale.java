package homeward.earlywarning;

/// Which of the chart's two saturation rows applies.
///
/// Scale 2 is for people with confirmed hypercapnic respiratory failure and a prescribed target of 88-92 %, and only on
/// the order of a named clinician. Whoever calls must hold that order; without one, scale 1.
public enum SaturationScale {
    SCALE_1("SpO2 scale 1"),
    SCALE_2("SpO2 scale 2");

    private final String label;

    SaturationScale(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
