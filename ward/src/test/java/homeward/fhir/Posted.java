package homeward.fhir;

import homeward.monitoring.Entry;
import homeward.monitoring.SentReading;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An Observation on its way from the bytes to what the ward makes of it, and ordinary Observations to send.
final class Posted {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String BASE = "https://ward.example/fhir";
    static final String PULSE = """
            {"resourceType":"Observation","status":"final",
             "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},
             "subject":{"reference":"Patient/pat-1"},"effectiveDateTime":"2026-03-01T11:59:00Z",
             "valueQuantity":{"value":72,"unit":"beats/minute","system":"http://unitsofmeasure.org","code":"/min"}}""";

    private Posted() {}

    static Surroundings around() {
        return new Surroundings(
                NOW,
                BASE,
                Map.of(),
                number -> number.equals(new NhsNumber("9434765919"))
                        ? Optional.of(new PatientId("pat-by-number"))
                        : Optional.empty());
    }

    static Concluded concluded(String json) {
        return concluded(json.getBytes(StandardCharsets.UTF_8));
    }

    static Concluded concluded(byte[] json) {
        return Charting.conclude(BundleReader.observation(json), "Observation", around());
    }

    static SentReading charted(String json) {
        return switch (concluded(json)) {
            case Concluded.ToRecord(Entry.Chartable(var reading), var _) -> reading;
            case Concluded other -> throw new AssertionError("Not charted: " + other);
        };
    }

    static Entry.Unchartable setAside(String json) {
        return switch (concluded(json)) {
            case Concluded.ToRecord(Entry.Unchartable entry, var _) -> entry;
            case Concluded other -> throw new AssertionError("Not set aside: " + other);
        };
    }

    static List<Problem> rejected(String json) {
        return switch (concluded(json)) {
            case Concluded.Rejected(var problems) -> problems;
            case Concluded other -> throw new AssertionError("Not rejected: " + other);
        };
    }

    /// The pulse with one thing changed.
    static String pulseWith(String part, String instead) {
        if (!PULSE.contains(part)) {
            throw new AssertionError("Not in the ordinary pulse: " + part);
        }
        return PULSE.replace(part, instead);
    }

    /// The pulse with its value replaced.
    static String pulseOf(String value) {
        return PULSE.substring(0, PULSE.indexOf("\"valueQuantity\"")) + value + "}";
    }

    /// An Observation of a code with a value.
    static String of(String system, String code, String value) {
        var head = PULSE.substring(0, PULSE.indexOf("\"valueQuantity\""));
        return head.replace(Codes.LOINC, system).replace("8867-4", code) + value + "}";
    }

    static String quantity(String value, String ucum) {
        return "\"valueQuantity\":{\"value\":" + value + ",\"system\":\"http://unitsofmeasure.org\",\"code\":\"" + ucum
                + "\"}";
    }
}
