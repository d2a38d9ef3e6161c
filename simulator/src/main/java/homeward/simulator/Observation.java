package homeward.simulator;

import homeward.simulator.door.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Readings as FHIR R4 Observations, in the shapes that UK Core's vital signs have.
final class Observation {
    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String UCUM = "http://unitsofmeasure.org";
    private static final String IDENTIFIER = "urn:homeward:reading";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern OF_LOINC = Pattern.compile("\\d{1,7}-\\d");

    /// Any other unit is words, for the ward to understand or not.
    private static final Set<String> CODES_OF_UCUM = Set.of(
            "/min", "%", "L/min", "mm[Hg]", "Cel", "kg", "mmol/L", "1", "/s", "Hz", "kPa", "[degF]", "K", "g", "mg/dL");

    /// Consciousness in LOINC and in SNOMED CT.
    private static final Set<String> ANSWERED = Set.of(Sign.CONSCIOUSNESS.loinc(), "1104441000000107");

    /// LOINC's answers to 67775-7 by the letters of ACVPU.
    private static final Map<String, String> ANSWERS =
            Map.of("A", "LA9340-6", "C", "LA6560-2", "V", "LA17108-4", "P", "LA17107-6", "U", "LA9343-0");

    private Observation() {}

    /// The Observations of one patient's readings of one moment: a systolic and a diastolic pressure from one source
    /// are one panel, every other reading is an Observation of its own.
    static List<Json> of(List<Reading> readings) {
        var observations = new ArrayList<Json>();
        for (var reading : readings) {
            var other = otherPressure(reading, readings);
            if (other.isEmpty()) {
                observations.add(of(reading));
            } else if (reading.is(Sign.SYSTOLIC)) {
                observations.add(panel(reading, other.get()));
            }
        }
        return observations;
    }

    private static Optional<Reading> otherPressure(Reading reading, List<Reading> readings) {
        if (!reading.is(Sign.SYSTOLIC) && !reading.is(Sign.DIASTOLIC)) {
            return Optional.empty();
        }
        var wanted = reading.is(Sign.SYSTOLIC) ? Sign.DIASTOLIC : Sign.SYSTOLIC;
        var same = readings.stream()
                .filter(other -> other.source().equals(reading.source()))
                .toList();
        var ofItsKind = same.stream()
                .filter(other -> other.code().equals(reading.code()))
                .count();
        var others = same.stream().filter(other -> other.is(wanted)).toList();
        return ofItsKind == 1 && others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    /// Without a value where the code itself is the finding.
    static Json of(Reading reading) {
        var observation = frame(reading, coding(reading.code()));
        if (reading.value().isEmpty()) {
            return observation;
        }
        return isNumber(reading)
                ? observation.with("valueQuantity", quantity(reading))
                : observation.with("valueCodeableConcept", answer(reading));
    }

    /// SNOMED's answers look like numbers too.
    private static boolean isNumber(Reading reading) {
        return !ANSWERED.contains(reading.code().substring(reading.code().indexOf('|') + 1))
                && NUMBER.matcher(reading.value()).matches();
    }

    private static Json panel(Reading systolic, Reading diastolic) {
        return frame(systolic, coding(Sign.PRESSURE.loinc()))
                .with("component", Json.array(component(systolic), component(diastolic)));
    }

    private static Json component(Reading pressure) {
        return Json.object("code", concept(coding(pressure.code())), "valueQuantity", quantity(pressure));
    }

    private static Json.Members frame(Reading reading, Json coding) {
        var observation = Json.object(
                "resourceType",
                "Observation",
                "status",
                "final",
                "code",
                concept(coding),
                "subject",
                Json.object("reference", "Patient/" + reading.patient()),
                "effectiveDateTime",
                reading.takenAt().toString());
        var identified = reading.id().isEmpty()
                ? observation
                : observation.with("identifier", Json.array(Json.object("system", IDENTIFIER, "value", reading.id())));
        return reading.source().isEmpty() ? identified : identified.with("device", device(reading.source()));
    }

    private static Json device(String source) {
        return Json.object(
                "identifier", Json.object("system", "urn:homeward:source", "value", source), "display", source);
    }

    /// A block of evenly spaced samples, one a second, that begins at the reading's moment.
    ///
    /// @param samples as FHIR's SampledData has them: numbers and "E" for no signal, with spaces between
    static Json block(String patient, Instant begins, Sign sign, List<String> samples, String source) {
        var first = new Reading(patient, begins, sign, 0, source);
        return frame(first, coding(sign.loinc()))
                .with(
                        "valueSampledData",
                        Json.object(
                                "origin",
                                quantity(first),
                                "period",
                                1000,
                                "dimensions",
                                1,
                                "data",
                                String.join(" ", samples)));
    }

    private static Json quantity(Reading reading) {
        var value = Json.object("value", new BigDecimal(reading.value()));
        if (reading.unit().isEmpty()) {
            return value;
        }
        var named = value.with("unit", reading.unit());
        return CODES_OF_UCUM.contains(reading.unit())
                ? named.with("system", UCUM).with("code", reading.unit())
                : named;
    }

    private static Json answer(Reading reading) {
        return concept(coding(ANSWERS.getOrDefault(reading.value(), reading.value())));
    }

    private static Json concept(Json coding) {
        return Json.object("coding", Json.array(coding));
    }

    private static Json coding(String code) {
        var bar = code.indexOf('|');
        if (bar >= 0) {
            return Json.object("system", code.substring(0, bar), "code", code.substring(bar + 1));
        }
        var loinc = code.startsWith("LA") || OF_LOINC.matcher(code).matches();
        return Json.object("system", loinc ? LOINC : SNOMED, "code", code);
    }
}
