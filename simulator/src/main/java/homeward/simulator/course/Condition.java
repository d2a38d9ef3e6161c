package homeward.simulator.course;

/// Why somebody is on the demo ward: what is usual for them, and what changes when it goes wrong.
///
/// The figures are ours, chosen so that the patient looks like one and NEWS2 does what a demo must show. They are no
/// clinical model.
@SuppressWarnings("ImmutableEnumChecker") // a record of numbers does not change
public enum Condition {
    /// Older people with frailty: it goes wrong as an infection with delirium.
    FRAILTY(0, 0.6, 76, 95, new Levels(16.5, 95.7, 124, 76, 36.6), new Levels(7, -3.5, -30, 36, 1.6)),
    COPD(0, 0.85, 60, 84, new Levels(17.8, 94.3, 134, 81, 36.7), new Levels(10, -8, -12, 34, 0.8)),
    /// Retains carbon dioxide, is meant to be at 88 to 92 per cent on oxygen: on scale 1 this scores 5 until a named
    /// clinician orders scale 2.
    COPD_ON_OXYGEN(1, 0.85, 62, 82, new Levels(17.6, 90.2, 134, 78, 36.7), new Levels(10, -8, -12, 34, 0.8)),
    RESPIRATORY_INFECTION(0, 0.9, 45, 88, new Levels(18.2, 95.1, 124, 86, 37.2), new Levels(10, -6, -24, 38, 1.8)),
    HEART_FAILURE(0, 0.95, 58, 92, new Levels(17.8, 95.2, 120, 81, 36.5), new Levels(10, -7.5, -30, 38, 0.2)),
    /// Cellulitis, bone, urine: it goes wrong as sepsis.
    INTRAVENOUS_ANTIBIOTICS(0, 0.85, 45, 86, new Levels(16.6, 96.6, 124, 85, 37.6), new Levels(9, -4.5, -36, 44, 2)),
    AFTER_SURGERY(0, 0.95, 45, 80, new Levels(16.2, 96, 120, 85, 37.3), new Levels(9, -5.5, -36, 44, 1.4));

    private final int oxygen;
    private final double confusedFrom;
    private final int youngest;
    private final int eldest;
    private final Levels usual;
    private final Levels atWorst;

    Condition(int oxygen, double confusedFrom, int youngest, int eldest, Levels usual, Levels atWorst) {
        this.oxygen = oxygen;
        this.confusedFrom = confusedFrom;
        this.youngest = youngest;
        this.eldest = eldest;
        this.usual = usual;
        this.atWorst = atWorst;
    }

    /// Litres a minute at home.
    int oxygen() {
        return oxygen;
    }

    boolean isConfusedAt(double severity) {
        return severity >= confusedFrom;
    }

    public int youngest() {
        return youngest;
    }

    public int eldest() {
        return eldest;
    }

    /// On a usual day, at a severity of 0; at 1 the illness is at its worst.
    Levels at(double severity) {
        return usual.plus(atWorst, severity);
    }
}
