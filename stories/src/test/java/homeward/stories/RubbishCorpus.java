package homeward.stories;

import static homeward.stories.Rubbish.aside;
import static homeward.stories.Rubbish.bundle;
import static homeward.stories.Rubbish.refused;
import static homeward.stories.VitalSigns.measured;
import static homeward.stories.VitalSigns.pulse;
import static homeward.stories.VitalSigns.quantity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// What the doors are proved on: all of it about one patient.
final class RubbishCorpus {
    private static final String BEATS = quantity("80", "beats/minute", "/min");
    private static final int MEGABYTE = 1_000_000;

    private final String patient;
    private final Instant now;
    private final String good;

    RubbishCorpus(String patient, Instant now) {
        this.patient = patient;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.good = pulse(patient, this.now, 80);
    }

    Stream<Rubbish> all() {
        return Stream.of(unfit(), malformed(), notJson(), bundles()).flatMap(kind -> kind);
    }

    /// FHIR as it should be, but not for a chart.
    private Stream<Rubbish> unfit() {
        return Stream.of(
                aside("an unknown patient", pulse("nobody-knows", now, 80), "unknown-patient"),
                aside(
                        "no subject",
                        measured("x", now, "8867-4", BEATS).replace("Patient/x", "Device/x"),
                        "unknown-patient"),
                aside("an unknown code", measured(patient, now, "99999-9", BEATS), "unknown-code"),
                aside("no unit", measured(patient, now, "8867-4", "\"valueQuantity\":{\"value\":80}"), "unknown-unit"),
                aside(
                        "a unit of something else",
                        measured(patient, now, "8867-4", quantity("80", "mmHg", "mm[Hg]")),
                        "unknown-unit"),
                aside("1970", pulse(patient, Instant.EPOCH.plusSeconds(60), 80), "clock-not-set"),
                aside("a day ahead", pulse(patient, now.plus(1, ChronoUnit.DAYS), 80), "future"),
                aside("the year 9999", pulse(patient, Instant.parse("9999-12-31T23:59:59Z"), 80), "future"),
                aside("a pulse of 4000", pulse(patient, now, 4000), "implausible"),
                aside(
                        "a pulse of 1e400",
                        measured(patient, now, "8867-4", quantity("1e400", "x", "/min")),
                        "implausible"),
                aside(
                        "a pulse of 1e-400",
                        measured(patient, now, "8867-4", quantity("1e-400", "x", "/min")),
                        "implausible"),
                aside(
                        "a pulse of 1e999999999",
                        measured(patient, now, "8867-4", quantity("1e999999999", "x", "/min")),
                        "implausible"),
                aside("a pulse below 0", measured(patient, now, "8867-4", quantity("-80", "x", "/min")), "implausible"),
                aside(
                        "no value",
                        measured(patient, now, "8867-4", "\"note\":[]").replace(",\"note\":[]", ""),
                        "no-value"),
                aside("a cancelled one", pulse(patient, now, 80).replace("\"final\"", "\"cancelled\""), "status"),
                aside(
                        "a day without a time",
                        pulse(patient, now, 80).replace(now.toString(), "2026-05-01"),
                        "no-time"));
    }

    /// JSON, but no Observation.
    private Stream<Rubbish> malformed() {
        return Stream.of(
                refused("samples that are words", sampled("81 82 eighty"), 422, "malformed-samples"),
                refused("samples without an end", sampled("5e999999999 1"), 422, "malformed-samples"),
                refused("samples of not a number", sampled("81 NaN 82"), 422, "malformed-samples"),
                refused("no status", good.replace("\"status\":\"final\",", ""), 422, "missing"),
                refused("a status of our own", good.replace("\"final\"", "\"done\""), 422, "status"),
                refused(
                        "a thirteenth month",
                        good.replace(now.toString(), "2026-13-01T10:00:00Z"),
                        422,
                        "malformed-time"),
                refused(
                        "a time without an offset",
                        good.replace(now.toString(), "2026-05-01T10:00:00"),
                        422,
                        "malformed-time"),
                refused("a patient", "{\"resourceType\":\"Patient\"}", 422, "not-an-observation"),
                refused("an empty object", "{}", 422, "not-an-observation"),
                refused("a list", "[]", 422, "not-an-observation"),
                refused("a word", "\"Observation\"", 422, "not-an-observation"),
                refused("a value that is text", good.replace("\"value\":80", "\"value\":\"80\""), 422, "wrong-type"),
                refused("a code that is a list", good.replaceFirst("\"code\":\\{", "\"code\":[{"), 400, "not-json"),
                refused("half a character", good.replace("\"final\"", "\"final\\ud800\""), 422, "status"),
                refused(
                        "half a character in a name",
                        good.replace("Patient/" + patient, "Patient/\\udc00"),
                        422,
                        "not-keepable"),
                refused("a NUL in a name", good.replace("Patient/" + patient, "Patient/\\u0000"), 422, "not-keepable"));
    }

    /// No JSON.
    private Stream<Rubbish> notJson() {
        return Stream.of(
                refused("nothing", "", 400, "empty-body"),
                refused("white space", "   \n", 400, "empty-body"),
                refused("half of it", good.substring(0, good.length() / 2), 400, "not-json"),
                refused("two of them", good + good, 400, "not-json"),
                refused("something after it", good + "]", 400, "not-json"),
                refused("not a number", good.replace(":80,", ":NaN,"), 400, "not-json"),
                refused("infinity", good.replace(":80,", ":Infinity,"), 400, "not-json"),
                refused(
                        "a name twice",
                        good.replace("\"status\":\"final\",", "\"status\":\"final\",\"status\":\"final\","),
                        400,
                        "not-json"),
                refused("a comment", "/* pulse */" + good, 400, "not-json"),
                refused("single quotes", good.replace('"', '\''), 400, "not-json"),
                refused("XML", "<Observation xmlns=\"http://hl7.org/fhir\"/>", 400, "not-json"),
                refused("a naked NUL", good.replace("final", "fi\0nal"), 400, "not-json"),
                refused(
                        "a number of 1,000 digits",
                        good.replace(":80,", ":" + "8".repeat(1000) + ","),
                        400,
                        "beyond-limits"),
                refused(
                        "a depth of 100,000",
                        "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
                        400,
                        "beyond-limits"),
                refused("a depth of lists", "[".repeat(100_000), 400, "beyond-limits"),
                refused(
                        "a depth inside an Observation",
                        good.replace(
                                "\"status\"", "\"extension\":" + "[".repeat(200) + "]".repeat(200) + ",\"status\""),
                        400,
                        "beyond-limits"),
                refused(
                        "broken UTF-8",
                        good.replace("final", "fin\u00ffl"),
                        StandardCharsets.ISO_8859_1,
                        400,
                        "not-utf-8"),
                refused("UTF-16", good, StandardCharsets.UTF_16, 400, "not-utf-8"),
                refused("overlong UTF-8", "{\"a\":\"\u00c0\u0080", StandardCharsets.ISO_8859_1, 400, "not-utf-8"),
                refused("20 megabytes", filled(good, 20 * MEGABYTE), 413, "too-long"));
    }

    private Stream<Rubbish> bundles() {
        return Stream.of(
                bundle(
                        "a Bundle of type collection",
                        VitalSigns.bundle("collection", List.of(good)),
                        422,
                        "bundle-type"),
                bundle("an Observation where a Bundle belongs", good, 422, "not-a-bundle"),
                bundle(
                        "half a Bundle",
                        VitalSigns.bundle("batch", List.of(good)).substring(0, 200),
                        400,
                        "not-json"));
    }

    private String sampled(String data) {
        return sampled(patient, now, data);
    }

    static String sampled(String patient, Instant at, String data) {
        return measured(patient, at, "8867-4", """
                "valueSampledData":{"origin":{"value":0,"unit":"beats/minute","system":"http://unitsofmeasure.org",\
                "code":"/min"},"period":1000,"dimensions":1,"data":"%s"}""".formatted(data));
    }

    /// The same with so much to pass over.
    static String filled(String observation, int bytes) {
        return observation.replace("\"status\"", "\"text\":{\"div\":\"" + "x".repeat(bytes) + "\"},\"status\"");
    }
}
