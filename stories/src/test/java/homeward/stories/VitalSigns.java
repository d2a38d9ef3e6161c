package homeward.stories;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// One complete set, as a kit at home sends it: seven Observations taken at the same moment.
///
/// @param temperature in degrees Celsius, with one decimal
/// @param oxygen in litres a minute; 0 for air
record VitalSigns(
        int respirations, int saturation, int systolic, int diastolic, int pulse, String temperature, int oxygen) {

    /// NEWS2 0.
    static final VitalSigns WELL = new VitalSigns(16, 97, 124, 76, 72, "36.8", 0);

    /// NEWS2 5 without a 3: breathing 2, saturation 1, pressure 1, pulse 1.
    static final VitalSigns MEDIUM = new VitalSigns(22, 95, 108, 70, 96, "36.8", 0);

    /// NEWS2 3, all of it from breathing.
    static final VitalSigns RED = new VitalSigns(26, 97, 124, 76, 72, "36.8", 0);

    /// NEWS2 10: breathing 3, saturation 3, pressure 2, pulse 2.
    static final VitalSigns HIGH = new VitalSigns(27, 90, 96, 60, 118, "37.4", 0);

    static final int OBSERVATIONS = 7;

    List<String> observations(String patient, Instant at) {
        return List.of(
                measured(patient, at, "9279-1", quantity(Integer.toString(respirations), "breaths/minute", "/min")),
                measured(patient, at, "2708-6", quantity(Integer.toString(saturation), "%", "%")),
                pressure(patient, at),
                measured(patient, at, "8867-4", quantity(Integer.toString(pulse), "beats/minute", "/min")),
                measured(patient, at, "8310-5", quantity(temperature, "degrees C", "Cel")),
                measured(patient, at, "67775-7", """
                        "valueCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"LA9340-6"}]}"""),
                measured(patient, at, "3151-8", quantity(Integer.toString(oxygen), "L/min", "L/min")));
    }

    String bundle(String patient, Instant at) {
        return bundle("transaction", observations(patient, at));
    }

    static String bundle(String type, List<String> observations) {
        return observations.stream()
                .map("{\"resource\":%s,\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}"::formatted)
                .collect(Collectors.joining(
                        ",", "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[", "]}"));
    }

    /// One Observation with this LOINC code and value.
    static String measured(String patient, Instant at, String code, String value) {
        return """
                {"resourceType":"Observation","status":"final",\
                "code":{"coding":[{"system":"http://loinc.org","code":"%s"}]},\
                "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%s",%s}""".formatted(code, patient, at, value);
    }

    static String quantity(String value, String unit, String ucum) {
        return """
                "valueQuantity":{"value":%s,"unit":"%s","system":"http://unitsofmeasure.org","code":"%s"}""".formatted(value, unit, ucum);
    }

    static String pulse(String patient, Instant at, int beats) {
        return measured(patient, at, "8867-4", quantity(Integer.toString(beats), "beats/minute", "/min"));
    }

    private String pressure(String patient, Instant at) {
        return measured(
                patient,
                at,
                "85354-9",
                "\"component\":[%s,%s]".formatted(component("8480-6", systolic), component("8462-4", diastolic)));
    }

    private static String component(String code, int value) {
        return "{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"%s\"}]},%s}"
                .formatted(code, quantity(Integer.toString(value), "mmHg", "mm[Hg]"));
    }
}
