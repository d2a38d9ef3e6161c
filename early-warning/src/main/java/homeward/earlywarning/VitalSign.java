package homeward.earlywarning;

/// What is measured at home. Seven of them score in NEWS2.
///
/// The limits say what a device can report of a living adult. They catch a wrong unit, a slipped decimal point and a
/// probe that has fallen off; they are wide on purpose, because a dying person's numbers must get through.
/// They are our choice: see `docs/clinical/news2.md`, "Plausible limits".
public enum VitalSign {
    RESPIRATION_RATE("Respiration rate", "breaths/min", "/min", 1_000, 80_000, true),
    OXYGEN_SATURATION("Oxygen saturation", "%", "%", 40_000, 100_000, true),
    /// Litres a minute; 0 is room air, anything more is oxygen.
    INSPIRED_OXYGEN("Inspired oxygen", "L/min", "L/min", 0, 60_000, true),
    SYSTOLIC_PRESSURE("Systolic blood pressure", "mmHg", "mm[Hg]", 30_000, 300_000, true),
    DIASTOLIC_PRESSURE("Diastolic blood pressure", "mmHg", "mm[Hg]", 15_000, 200_000, false),
    PULSE("Pulse", "beats/min", "/min", 10_000, 300_000, true),
    /// Not a quantity: its values are the numbers of `Consciousness`, not thousandths.
    CONSCIOUSNESS("Consciousness", "", "1", Consciousness.ALERT.value(), Consciousness.UNRESPONSIVE.value(), true),
    TEMPERATURE("Temperature", "°C", "Cel", 25_000, 45_000, true),
    WEIGHT("Weight", "kg", "kg", 2_000, 400_000, false),
    GLUCOSE("Blood glucose", "mmol/L", "mmol/L", 500, 60_000, false),
    /// How strong the pulse is where an oximeter measures: the pulsing share of the light. Says whether its other
    /// numbers can be trusted; scores nothing. Oximeters give 0.02 % to 20 %; 0 is no pulse.
    PERFUSION_INDEX("Perfusion index", "%", "%", 0, 30_000, false),
    /// What a patch or a watch feels. Follows the room and the blood flow of the skin, and is never body temperature.
    SKIN_TEMPERATURE("Skin temperature", "°C", "Cel", 10_000, 45_000, false);

    private final String label;
    private final String unit;
    private final String ucum;
    private final int low;
    private final int high;
    private final boolean scores;

    VitalSign(String label, String unit, String ucum, int low, int high, boolean scores) {
        this.label = label;
        this.unit = unit;
        this.ucum = ucum;
        this.low = low;
        this.high = high;
        this.scores = scores;
    }

    public String label() {
        return label;
    }

    /// The unit as people write it; empty where there is none.
    public String unit() {
        return unit;
    }

    /// The canonical unit's UCUM code, the one that the UK Core profiles fix.
    public String ucum() {
        return ucum;
    }

    /// The least plausible value, in thousandths of the canonical unit.
    public int low() {
        return low;
    }

    /// The greatest plausible value, in thousandths of the canonical unit.
    public int high() {
        return high;
    }

    /// Whether it is one of the seven NEWS2 parameters.
    public boolean scores() {
        return scores;
    }

    /// Whether a device could report this of a living adult. In thousandths of the canonical unit.
    public boolean isPlausible(int thousandths) {
        return low <= thousandths && thousandths <= high;
    }
}
