package homeward.fhir;

import homeward.earlywarning.Consciousness;
import homeward.earlywarning.Conversion;
import homeward.earlywarning.Units;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Brings one number with its unit under one code to what the ward charts.
public final class Measuring {

    /// Stands for "on oxygen, flow not known": the smallest flow that is not air, 1 mL/min, which no device gives.
    public static final int FLOW_UNKNOWN = 1;

    private static final BigDecimal LEAST_OXYGEN = new BigDecimal("20");

    private static final BigDecimal AIR = new BigDecimal("21");
    private static final BigDecimal PURE_OXYGEN = new BigDecimal("100");
    private static final String PERCENT = "%";

    private Measuring() {}

    /// One number.
    ///
    /// @param unit UCUM code; null when none was said
    /// @param element where the number stands, for the answer
    public static Fit number(Concept concept, BigDecimal value, @Nullable String unit, String element) {
        return switch (concept) {
            case RESPIRATION,
                    SATURATION,
                    PULSE,
                    TEMPERATURE,
                    SKIN_TEMPERATURE,
                    WEIGHT,
                    GLUCOSE,
                    PERFUSION,
                    DIASTOLIC,
                    OXYGEN_FLOW -> single(Objects.requireNonNull(concept.sign()), value, unit, element);
            case SYSTOLIC -> systolic(single(VitalSign.SYSTOLIC_PRESSURE, value, unit, element));
            case OXYGEN_FRACTION -> fraction(value, unit, element);
            case BREATHING_AIR -> air(value, unit, element);
            case ON_OXYGEN -> onOxygen(value, unit, element);
            case PRESSURE ->
                Fit.unfit(
                        QuarantineReason.NO_VALUE,
                        "A blood pressure is two numbers: send systolic and diastolic as components.",
                        element);
            case CONSCIOUSNESS ->
                Fit.unfit(
                        QuarantineReason.NO_VALUE,
                        "Consciousness is a coded answer (ACVPU), not a number: send a valueCodeableConcept.",
                        element);
            case EARLY_WARNING -> ownScore();
        };
    }

    @SuppressWarnings("EnumOrdinal") // which is how a reading holds it
    public static Fit answer(Consciousness state) {
        return new Fit.Fits(new Measured.Single(VitalSign.CONSCIOUSNESS, state.ordinal()), null);
    }

    /// The finding alone, without a flow.
    public static Fit finding(Concept concept) {
        return oxygen(concept == Concept.BREATHING_AIR ? 0 : FLOW_UNKNOWN, null);
    }

    /// An early warning score of the sender's own.
    static Fit ownScore() {
        return Fit.unfit(
                QuarantineReason.UNKNOWN_CODE,
                "The ward scores NEWS2 by itself: send the vital signs behind the score.",
                "code");
    }

    private static Fit systolic(Fit fit) {
        return fit instanceof Fit.Fits(Measured.Single(var _, int thousandths), var original)
                ? new Fit.Fits(new Measured.Pressure(thousandths, null), original)
                : fit;
    }

    private static Fit single(VitalSign sign, BigDecimal value, @Nullable String unit, String element) {
        if (unit == null) {
            return noUnit(sign.ucum(), element);
        }
        return switch (Units.toCanonical(sign, value, unit)) {
            case Conversion.Canonical(int thousandths, boolean converted) ->
                new Fit.Fits(new Measured.Single(sign, thousandths), converted ? original(value, unit) : null);
            case Conversion.UnknownUnit(var accepted) ->
                Fit.unfit(
                        QuarantineReason.UNKNOWN_UNIT,
                        "This unit does not fit " + sign.label() + ". Send one of these UCUM codes: "
                                + String.join(", ", accepted) + ".",
                        element);
            case Conversion.Implausible(int _, int low, int high) -> implausible(sign, low, high, element);
        };
    }

    private static Fit noUnit(String wanted, String element) {
        return Fit.unfit(
                QuarantineReason.UNKNOWN_UNIT,
                "The unit is missing, and is never guessed. Send it as a UCUM code, such as " + wanted + ".",
                element);
    }

    private static Fit implausible(VitalSign sign, int low, int high, String element) {
        return Fit.unfit(
                QuarantineReason.IMPLAUSIBLE,
                sign.label() + " is charted from " + Thousandths.text(low) + " to " + Thousandths.text(high) + " "
                        + sign.ucum() + ". Check the device and how it is worn.",
                element);
    }

    private static Fit fraction(BigDecimal value, @Nullable String unit, String element) {
        if (unit == null) {
            return noUnit(PERCENT, element);
        }
        if (!unit.equals(PERCENT) && !unit.equals("1")) {
            return Fit.unfit(
                    QuarantineReason.UNKNOWN_UNIT,
                    "This unit does not fit a fraction of oxygen. Send one of these UCUM codes: %, 1.",
                    element);
        }
        var percent = unit.equals(PERCENT) ? value : value.movePointRight(2);
        if (percent.compareTo(LEAST_OXYGEN) < 0 || percent.compareTo(PURE_OXYGEN) > 0) {
            return Fit.unfit(
                    QuarantineReason.IMPLAUSIBLE, "What is breathed in holds 21 % oxygen (air) to 100 %.", element);
        }
        return oxygen(percent.compareTo(AIR) <= 0 ? 0 : FLOW_UNKNOWN, original(value, unit));
    }

    private static Fit air(BigDecimal value, @Nullable String unit, String element) {
        var fit = onOxygen(value, unit, element);
        return fit instanceof Fit.Fits(Measured.Single(var _, int flow), var _) && flow > 0
                ? Fit.unfit(QuarantineReason.IMPLAUSIBLE, "The code says room air, and the value says oxygen.", element)
                : fit;
    }

    private static Fit onOxygen(BigDecimal value, @Nullable String unit, String element) {
        return PERCENT.equals(unit)
                ? fraction(value, unit, element)
                : single(VitalSign.INSPIRED_OXYGEN, value, unit, element);
    }

    private static Fit oxygen(int flow, @Nullable String original) {
        return new Fit.Fits(new Measured.Single(VitalSign.INSPIRED_OXYGEN, flow), original);
    }

    /// As it was said. Never written out in full: 1e999999999 would fill the machine.
    private static String original(BigDecimal value, String unit) {
        return value + " " + unit;
    }
}
