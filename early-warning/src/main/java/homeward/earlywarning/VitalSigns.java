package homeward.earlywarning;

import org.jspecify.annotations.Nullable;

/// One set of the seven NEWS2 parameters; null is "not known", which is never taken for normal.
///
/// Numbers are in thousandths of the canonical unit. Whether they are plausible was settled at the door (see `Units`);
/// whoever builds the set leaves out what is older than the patient's observation window.
public record VitalSigns(
        @Nullable Integer respiration,
        @Nullable Integer saturation,
        @Nullable Oxygen oxygen,
        @Nullable Integer systolic,
        @Nullable Integer pulse,
        @Nullable Consciousness consciousness,
        @Nullable Integer temperature) {

    private static final VitalSigns NONE = new VitalSigns(null, null, null, null, null, null, null);

    /// Nothing is known.
    public static VitalSigns none() {
        return NONE;
    }

    /// The same set with this sign's value in place. A sign that does not score changes nothing.
    public VitalSigns with(VitalSign sign, int value) {
        return switch (sign) {
            case RESPIRATION_RATE ->
                new VitalSigns(value, saturation, oxygen, systolic, pulse, consciousness, temperature);
            case OXYGEN_SATURATION ->
                new VitalSigns(respiration, value, oxygen, systolic, pulse, consciousness, temperature);
            case INSPIRED_OXYGEN ->
                new VitalSigns(
                        respiration, saturation, Oxygen.ofFlow(value), systolic, pulse, consciousness, temperature);
            case SYSTOLIC_PRESSURE ->
                new VitalSigns(respiration, saturation, oxygen, value, pulse, consciousness, temperature);
            case PULSE -> new VitalSigns(respiration, saturation, oxygen, systolic, value, consciousness, temperature);
            case CONSCIOUSNESS ->
                new VitalSigns(
                        respiration, saturation, oxygen, systolic, pulse, Consciousness.ofValue(value), temperature);
            case TEMPERATURE -> new VitalSigns(respiration, saturation, oxygen, systolic, pulse, consciousness, value);
            case DIASTOLIC_PRESSURE, WEIGHT, GLUCOSE, PERFUSION_INDEX, SKIN_TEMPERATURE -> this;
        };
    }
}
