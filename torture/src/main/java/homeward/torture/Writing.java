package homeward.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How readings are put into FHIR R4 and CSV by a sender, and the facts that are said by it.
record Writing(int patient, Instant at, Vitals vitals) {
    static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(5);
    static final int SAMPLES = 12;
    private static final int NO_SIGNAL = 4;

    /// The seven Observations of a set, in the order of [#facts].
    List<String> observations() {
        return List.of(
                measured("9279-1", quantity(vitals.respirations(), "/min")),
                measured("2708-6", quantity(vitals.saturation(), "%")),
                measured(
                        "85354-9",
                        "\"component\":[%s,%s]"
                                .formatted(
                                        component("8480-6", vitals.systolic()),
                                        component("8462-4", vitals.diastolic()))),
                measured("8867-4", quantity(vitals.pulse(), "/min")),
                measured("8310-5", quantity(temperature(), "Cel")),
                measured(
                        "67775-7",
                        "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"%s\"}]}"
                                .formatted(vitals.confused() ? "LA6560-2" : "LA9340-6")),
                measured("3151-8", quantity(vitals.oxygen(), "L/min")));
    }

    List<Fact> facts() {
        return List.of(
                fact(0, thousandths(vitals.respirations())),
                fact(1, thousandths(vitals.saturation())),
                fact(3, thousandths(vitals.systolic()) + "/" + thousandths(vitals.diastolic())),
                fact(5, thousandths(vitals.pulse())),
                fact(7, vitals.tenths() + "00"),
                fact(6, vitals.confused() ? "1" : "0"),
                fact(2, thousandths(vitals.oxygen())));
    }

    /// The rows of a file: the systolic pressure stands alone, all else is as in [#observations].
    List<String> rows() {
        return List.of(
                row("9279-1", Integer.toString(vitals.respirations()), "/min"),
                row("2708-6", Integer.toString(vitals.saturation()), "%"),
                row("8480-6", Integer.toString(vitals.systolic()), "mm[Hg]"),
                row("8867-4", Integer.toString(vitals.pulse()), "/min"),
                row("8310-5", temperature(), "Cel"),
                row("consciousness", vitals.confused() ? "C" : "A", ""),
                row("3151-8", Integer.toString(vitals.oxygen()), "L/min"));
    }

    List<Fact> factsOfRows() {
        return facts().stream()
                .map(fact -> fact.kind() == 3 ? fact(3, thousandths(vitals.systolic())) : fact)
                .toList();
    }

    /// What a wearable sends: four channels over the same minute, one sample of them without signal.
    List<String> channels() {
        return List.of(
                samples("9279-1", thousandths(vitals.respirations()), "/min"),
                samples("2708-6", thousandths(vitals.saturation()), "%"),
                samples("8867-4", thousandths(vitals.pulse()), "/min"),
                samples("8310-5", vitals.tenths() + "00", "Cel"));
    }

    List<Fact> factsOfChannels() {
        return List.of(
                block(0, thousandths(vitals.respirations())),
                block(1, thousandths(vitals.saturation())),
                block(5, thousandths(vitals.pulse())),
                block(7, vitals.tenths() + "00"));
    }

    static String bundle(String type, List<String> observations) {
        return observations.stream()
                .map("{\"resource\":%s,\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}"::formatted)
                .collect(Collectors.joining(
                        ",", "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[", "]}"));
    }

    /// Well formed, and nothing that can be charted: a code that no ward knows.
    String misfit(String name) {
        return measured("00000-0", quantity(vitals.pulse(), "/min"))
                .replaceFirst("\\{", "{\"identifier\":[{\"system\":\"urn:torture\",\"value\":\"" + name + "\"}],");
    }

    private String measured(String code, String value) {
        return """
                {"resourceType":"Observation","status":"final",\
                "code":{"coding":[{"system":"http://loinc.org","code":"%s"}]},\
                "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%s",%s}""".formatted(code, Patients.idOf(patient), at, value);
    }

    private String samples(String code, String thousandths, String unit) {
        var data = new ArrayList<String>();
        for (int i = 0; i < SAMPLES; i++) {
            data.add(i == NO_SIGNAL ? "E" : decimal(Integer.parseInt(thousandths)));
        }
        return measured(code, """
                "valueSampledData":{"origin":{"value":0,"system":"http://unitsofmeasure.org","code":"%s"},\
                "period":%d,"dimensions":1,"data":"%s"}""".formatted(unit, BETWEEN_SAMPLES.toMillis(), String.join(" ", data)));
    }

    private static String decimal(int thousandths) {
        return String.format(Locale.ROOT, "%.1f", thousandths / 1_000.0);
    }

    private static String component(String code, int value) {
        return "{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"%s\"}]},%s}"
                .formatted(code, quantity(value, "mm[Hg]"));
    }

    private static String quantity(Object value, String ucum) {
        return "\"valueQuantity\":{\"value\":%s,\"system\":\"http://unitsofmeasure.org\",\"code\":\"%s\"}"
                .formatted(value, ucum);
    }

    private String row(String code, String value, String unit) {
        return String.join(",", Patients.idOf(patient), at.toString(), code, value, unit);
    }

    private String temperature() {
        return decimal(vitals.tenths() * 100);
    }

    private static String thousandths(int whole) {
        return Integer.toString(whole * 1_000);
    }

    private Fact fact(int kind, String value) {
        return new Fact(patient, at, kind, value);
    }

    private Fact block(int sign, String thousandths) {
        var values = new ArrayList<String>();
        for (int i = 0; i < SAMPLES; i++) {
            values.add(i == NO_SIGNAL ? "E" : thousandths);
        }
        return new Fact(patient, at, Fact.BLOCKS + sign, String.join(" ", values));
    }
}
