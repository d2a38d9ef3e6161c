package homeward.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What broken devices send: one kind after the other. None of it belongs on a chart.
final class Rubbish {
    private static final List<String> KINDS = List.of(
            "implausible",
            "wrong unit",
            "no unit",
            "future",
            "clock never set",
            "unknown code",
            "unknown patient",
            "no value",
            "not JSON");

    private Rubbish() {}

    static int kinds() {
        return KINDS.size();
    }

    /// The body of a `POST Observation` in this patient's name.
    static String of(int number, String patient, Instant now) {
        var pulse = new Reading(patient, now, Sign.PULSE, 72, "oximeter");
        return switch (KINDS.get(number % KINDS.size())) {
            case "implausible" -> written(new Reading(patient, now, Sign.PULSE, 712, "oximeter"));
            case "wrong unit" -> written(withUnit(pulse, "Cel"));
            case "no unit" -> written(withUnit(pulse, ""));
            case "future" -> written(pulse.at(now.plus(Duration.ofDays(3)), ""));
            case "clock never set" -> written(pulse.at(Instant.EPOCH.plusSeconds(86_400), ""));
            case "unknown code" -> written(new Reading(patient, now, "99999-9", "72", "/min", "oximeter", ""));
            case "unknown patient" -> written(new Reading("demo-nobody", now, Sign.PULSE, 72, "oximeter"));
            case "no value" -> written(new Reading(patient, now, Sign.PULSE, "", "oximeter"));
            default -> "{\"resourceType\":\"Observation\",\"status\":\"fin";
        };
    }

    private static String written(Reading reading) {
        return Observation.of(reading).written();
    }

    private static Reading withUnit(Reading reading, String unit) {
        return new Reading(
                reading.patient(), reading.takenAt(), reading.code(), reading.value(), unit, reading.source(), "");
    }
}
