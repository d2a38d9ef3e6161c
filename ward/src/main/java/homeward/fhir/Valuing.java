package homeward.fhir;

import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Brings the code and value of an Observation together.
final class Valuing {
    private static final String KNOWN = "vital signs in LOINC or SNOMED CT, see docs/api/fhir.md";

    private Valuing() {}

    static Fit fit(Said said) {
        var concept = said.code.concept();
        if (concept == null || said.code.contradicts()) {
            return unknown(said.code);
        }
        if (said.value instanceof SaidValue.Sampled sampled) {
            return samples(said.code, sampled);
        }
        return switch (concept) {
            case EARLY_WARNING -> Measuring.ownScore();
            case PRESSURE -> pressure(said);
            case CONSCIOUSNESS -> consciousness(said);
            case BREATHING_AIR, ON_OXYGEN -> said.value == null ? finding(said, concept) : value(said, concept);
            default -> value(said, concept);
        };
    }

    /// That a flow is absent leaves "on oxygen" true, but makes "on air" doubtful.
    private static Fit finding(Said said, Concept concept) {
        return said.valueAbsent && concept == Concept.BREATHING_AIR ? absent(said) : Measuring.finding(concept);
    }

    private static Fit value(Said said, Concept concept) {
        return switch (said.value) {
            case null -> absent(said);
            case SaidValue.Amount amount -> amount(concept, amount, said.valueElement + "");
            case SaidValue.Sampled _, SaidValue.Answer _, SaidValue.Other _ ->
                Fit.unfit(QuarantineReason.NO_VALUE, "Send the value as a valueQuantity.", said.valueElement + "");
        };
    }

    /// The samples of a wearable under a code.
    static Fit samples(SaidCode code, SaidValue.Sampled sampled) {
        var concept = code.concept();
        if (concept == null || code.contradicts()) {
            return unknown(code);
        }
        return switch (concept) {
            case EARLY_WARNING -> Measuring.ownScore();
            case CONSCIOUSNESS, PRESSURE, SYSTOLIC, DIASTOLIC, OXYGEN_FLOW, OXYGEN_FRACTION, BREATHING_AIR, ON_OXYGEN ->
                Fit.unfit(
                        QuarantineReason.NOT_BY_WEARABLE,
                        "Consciousness, inspired oxygen and blood pressure are never charted as samples: send what a person or a cuff measured, as a value.",
                        Block.ELEMENT);
            case RESPIRATION, SATURATION, PULSE, TEMPERATURE, SKIN_TEMPERATURE, WEIGHT, GLUCOSE, PERFUSION ->
                Block.of(Objects.requireNonNull(concept.sign()), sampled);
        };
    }

    private static Fit unknown(SaidCode code) {
        return Fit.unfit(
                QuarantineReason.UNKNOWN_CODE,
                code.contradicts()
                        ? "The codings say different measurements. Send each as an Observation of its own."
                        : "The ward charts " + KNOWN + ".",
                "code");
    }

    private static Fit absent(Said said) {
        return Fit.unfit(
                QuarantineReason.NO_VALUE,
                said.valueAbsent
                        ? "The device says that it has no value. Measure again."
                        : "The Observation carries no value.",
                said.valueAbsent ? "dataAbsentReason" : "value");
    }

    private static Fit amount(Concept concept, SaidValue.Amount amount, String element) {
        if (amount.value() == null) {
            return Fit.unfit(QuarantineReason.NO_VALUE, "The quantity carries no value.", element + ".value");
        }
        if (amount.bounded()) {
            return Fit.unfit(
                    QuarantineReason.NO_VALUE,
                    "A comparator makes it a limit, not a measured value.",
                    element + ".comparator");
        }
        if (amount.foreign()) {
            return Fit.unfit(
                    QuarantineReason.UNKNOWN_UNIT,
                    "The unit's code is not said to be UCUM: send system http://unitsofmeasure.org.",
                    element + ".system");
        }
        return Measuring.number(concept, amount.value(), amount.unit(), element);
    }

    private static Fit consciousness(Said said) {
        return switch (said.value) {
            case null -> absent(said);
            case SaidValue.Answer(var state, boolean contradicts)
            when state != null && !contradicts -> Measuring.answer(state);
            case SaidValue.Answer _ ->
                Fit.unfit(
                        QuarantineReason.UNKNOWN_CODE,
                        "The answer is not one of ACVPU: alert, new confusion, voice, pain, unresponsive.",
                        "valueCodeableConcept");
            default ->
                Fit.unfit(
                        QuarantineReason.NO_VALUE,
                        "Consciousness is a coded answer (ACVPU): send a valueCodeableConcept.",
                        said.valueElement + "");
        };
    }

    private static Fit pressure(Said said) {
        Fit systolic = null;
        Fit diastolic = null;
        for (int i = 0; i < said.parts.size(); i++) {
            var part = said.parts.get(i);
            var concept = part.code().contradicts() ? null : part.code().concept();
            if (concept == Concept.SYSTOLIC && part.value() instanceof SaidValue.Amount amount) {
                systolic = amount(concept, amount, "component[" + i + "].valueQuantity");
            } else if (concept == Concept.DIASTOLIC && part.value() instanceof SaidValue.Amount amount) {
                diastolic = amount(concept, amount, "component[" + i + "].valueQuantity");
            }
        }
        if (systolic == null) {
            return diastolic == null ? noPressure() : diastolic;
        }
        return diastolic == null ? systolic : together(systolic, diastolic);
    }

    private static Fit noPressure() {
        return Fit.unfit(
                QuarantineReason.NO_VALUE,
                "A blood pressure has its numbers in components: systolic (8480-6) and diastolic (8462-4).",
                "component");
    }

    private static Fit together(Fit systolic, Fit diastolic) {
        if (!(systolic instanceof Fit.Fits(Measured.Pressure(int above, var _), var originalAbove))) {
            return systolic;
        }
        if (!(diastolic instanceof Fit.Fits(Measured.Single(var _, int below), var originalBelow))) {
            return diastolic;
        }
        if (below >= above) {
            return Fit.unfit(QuarantineReason.IMPLAUSIBLE, "Diastolic is not below systolic.", "component");
        }
        return new Fit.Fits(new Measured.Pressure(above, below), joined(originalAbove, originalBelow));
    }

    private static @Nullable String joined(@Nullable String above, @Nullable String below) {
        if (above == null || below == null) {
            return above == null ? below : above;
        }
        return above + ", " + below;
    }
}
