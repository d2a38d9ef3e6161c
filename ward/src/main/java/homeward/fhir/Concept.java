package homeward.fhir;

import homeward.earlywarning.VitalSign;
import org.jspecify.annotations.Nullable;

/// What the code of an Observation, or of one of its components, means to the ward.
public enum Concept {
    RESPIRATION(VitalSign.RESPIRATION_RATE),
    SATURATION(VitalSign.OXYGEN_SATURATION),
    /// A blood pressure as a whole: the numbers stand in its components.
    PRESSURE(null),
    SYSTOLIC(VitalSign.SYSTOLIC_PRESSURE),
    DIASTOLIC(VitalSign.DIASTOLIC_PRESSURE),
    PULSE(VitalSign.PULSE),
    TEMPERATURE(VitalSign.TEMPERATURE),
    CONSCIOUSNESS(VitalSign.CONSCIOUSNESS),
    OXYGEN_FLOW(VitalSign.INSPIRED_OXYGEN),
    /// The share of oxygen in what is breathed in: 21 % is air.
    OXYGEN_FRACTION(VitalSign.INSPIRED_OXYGEN),
    /// A finding that says itself that the patient breathes air; UK Core puts it in the code.
    BREATHING_AIR(VitalSign.INSPIRED_OXYGEN),
    /// A finding that says itself that the patient is on oxygen; a flow may stand beside it.
    ON_OXYGEN(VitalSign.INSPIRED_OXYGEN),
    WEIGHT(VitalSign.WEIGHT),
    GLUCOSE(VitalSign.GLUCOSE),
    PERFUSION(VitalSign.PERFUSION_INDEX),
    /// A trace of its own: skin is not the body.
    SKIN_TEMPERATURE(VitalSign.SKIN_TEMPERATURE),
    /// Understood, and never charted: the ward scores for itself.
    EARLY_WARNING(null);

    private final @Nullable VitalSign sign;

    Concept(@Nullable VitalSign sign) {
        this.sign = sign;
    }

    /// The sign that one number under this code measures; null where it measures none.
    public @Nullable VitalSign sign() {
        return sign;
    }
}
