package homeward.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.monitoring.Entry;
import homeward.monitoring.QuarantineReason;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Valid FHIR that must stand on nobody's chart waits in quarantine; what is not FHIR is refused, with its place.
class WhatCannotBeChartedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "http://loinc.org; 72166-2; 1; 1; UNKNOWN_CODE",
                "http://snomed.info/sct; 1104051000000101; 5; {ScoreOf}; UNKNOWN_CODE",
                "http://loinc.org; 8867-4; 72; Cel; UNKNOWN_UNIT",
                "http://loinc.org; 8867-4; 720; /min; IMPLAUSIBLE",
                "http://loinc.org; 8867-4; 1e999999999; /min; IMPLAUSIBLE",
                "http://loinc.org; 8867-4; -1e-999999999; /min; IMPLAUSIBLE",
                "http://loinc.org; 85354-9; 120; mm[Hg]; NO_VALUE",
                "http://loinc.org; 67775-7; 1; 1; NO_VALUE",
                "http://loinc.org; 3150-6; 12; %; IMPLAUSIBLE",
                "http://loinc.org; 3150-6; 1e999999999; %; IMPLAUSIBLE",
                "http://snomed.info/sct; 722742002; 2; L/min; IMPLAUSIBLE",
            })
    void by_its_code_and_value(String system, String code, String value, String unit, QuarantineReason reason) {
        assertThat(Posted.setAside(Posted.of(system, code, Posted.quantity(value, unit)))
                        .reason())
                .isEqualTo(reason);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("\"status\":\"final\"", "\"status\":\"entered-in-error\"", QuarantineReason.STATUS),
                Arguments.of("\"status\":\"final\"", "\"status\":\"cancelled\"", QuarantineReason.STATUS),
                Arguments.of(
                        "\"final\"",
                        "\"final\",\"modifierExtension\":[{\"url\":\"urn:not\"}]",
                        QuarantineReason.STATUS),
                Arguments.of("Patient/pat-1", "Group/1", QuarantineReason.UNKNOWN_PATIENT),
                Arguments.of(
                        "Patient/pat-1", "https://elsewhere.example/fhir/Patient/1", QuarantineReason.UNKNOWN_PATIENT),
                Arguments.of("\"reference\":\"Patient/pat-1\"", "\"display\":\"A\"", QuarantineReason.UNKNOWN_PATIENT),
                Arguments.of("2026-03-01T11:59:00Z", "2026-03-01", QuarantineReason.NO_TIME),
                Arguments.of("\"effectiveDateTime\":\"2026-03-01T11:59:00Z\",", "", QuarantineReason.NO_TIME),
                Arguments.of("2026-03-01T11:59:00Z", "2026-03-01T12:05:01Z", QuarantineReason.FUTURE),
                Arguments.of("2026-03-01T11:59:00Z", "1970-01-01T00:00:00Z", QuarantineReason.CLOCK_NOT_SET),
                Arguments.of("\"value\":72,", "\"value\":72,\"comparator\":\"<\",", QuarantineReason.NO_VALUE),
                Arguments.of("\"value\":72,", "", QuarantineReason.NO_VALUE),
                Arguments.of("http://unitsofmeasure.org", "urn:my-units", QuarantineReason.UNKNOWN_UNIT),
                Arguments.of("\"system\":\"http://unitsofmeasure.org\",", "", QuarantineReason.UNKNOWN_UNIT),
                Arguments.of(
                        "{\"system\":\"http://loinc.org\",\"code\":\"8867-4\"}",
                        "{\"system\":\"http://loinc.org\",\"code\":\"8867-4\"},{\"system\":\"http://loinc.org\",\"code\":\"9279-1\"}",
                        QuarantineReason.UNKNOWN_CODE));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void by_one_thing_that_is_wrong_with_an_ordinary_pulse(String part, String instead, QuarantineReason reason) {
        assertThat(Posted.setAside(Posted.pulseWith(part, instead)).reason()).isEqualTo(reason);
    }

    @Test
    void is_a_unit_that_is_not_said() {
        var entry = Posted.setAside(Posted.pulseOf("\"valueQuantity\":{\"value\":72}"));

        assertThat(entry.reason()).isEqualTo(QuarantineReason.UNKNOWN_UNIT);
        assertThat(entry.detail()).contains("/min");
        assertThat(entry.patient()).isEqualTo("pat-1");
    }

    @Test
    void is_a_blood_pressure_that_does_not_fall() {
        var json = Posted.of(Codes.LOINC, "85354-9", """
                "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},%s},
                 {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},%s}]""".formatted(
                        Posted.quantity("80", "mm[Hg]"), Posted.quantity("120", "mm[Hg]")));

        assertThat(Posted.setAside(json).reason()).isEqualTo(QuarantineReason.IMPLAUSIBLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"valueSampledData\":{\"origin\":{\"value\":0,\"system\":\"http://unitsofmeasure.org\",\"code\":\"/min\"},\"period\":1000,\"dimensions\":1,\"data\":\"700 800\"}'; IMPLAUSIBLE",
                "'\"valueSampledData\":{\"origin\":{\"value\":0,\"system\":\"http://unitsofmeasure.org\",\"code\":\"/min\"},\"period\":0.0001,\"dimensions\":1,\"data\":\"70\"}'; NO_VALUE",
                "'\"valueSampledData\":{\"origin\":{\"value\":0,\"system\":\"http://unitsofmeasure.org\",\"code\":\"Cel\"},\"period\":1,\"dimensions\":1,\"data\":\"70\"}'; UNKNOWN_UNIT",
                "'\"valueSampledData\":{\"origin\":{\"value\":1e999999999,\"system\":\"http://unitsofmeasure.org\",\"code\":\"/min\"},\"period\":1,\"dimensions\":1,\"data\":\"70\"}'; IMPLAUSIBLE",
                "'\"valueString\":\"seventy\"'; NO_VALUE",
                "'\"dataAbsentReason\":{\"text\":\"probe off\"}'; NO_VALUE",
            })
    void is_such_a_value_of_a_pulse(String value, QuarantineReason reason) {
        assertThat(Posted.setAside(Posted.pulseOf(value)).reason()).isEqualTo(reason);
    }

    static Stream<Arguments> notFhir() {
        return Stream.of(
                Arguments.of("\"status\":\"final\",", "", "Observation.status"),
                Arguments.of("\"status\":\"final\"", "\"status\":\"done\"", "Observation.status"),
                Arguments.of("\"status\":\"final\"", "\"status\":null", "Observation.status"),
                Arguments.of("\"status\":\"final\"", "\"status\":[\"final\"]", "Observation.status"),
                Arguments.of("\"resourceType\":\"Observation\",", "", "Observation.resourceType"),
                Arguments.of("\"code\":{\"coding\"", "\"note\":{\"coding\"", "Observation.code"),
                Arguments.of("\"coding\":[", "\"coding\":{},\"x\":[", "Observation.code.coding"),
                Arguments.of("\"value\":72", "\"value\":\"72\"", "Observation.valueQuantity.value"),
                Arguments.of(
                        "\"valueQuantity\"", "\"valueString\":\"a\",\"valueQuantity\"", "Observation.valueQuantity"),
                Arguments.of("2026-03-01T11:59:00Z", "2026-02-30T11:59:00Z", "Observation.effectiveDateTime"),
                Arguments.of("2026-03-01T11:59:00Z", "2026-03-01T11:59:00", "Observation.effectiveDateTime"),
                Arguments.of("2026-03-01T11:59:00Z", "2026-03-01 11:59:00Z", "Observation.effectiveDateTime"),
                Arguments.of("2026-03-01T11:59:00Z", "2026-03-01T11:59:00+15:00", "Observation.effectiveDateTime"),
                Arguments.of(
                        "\"final\"",
                        "\"final\",\"identifier\":[{\"value\":\"\\u0000\"}]",
                        "Observation.identifier[0].value"),
                Arguments.of(
                        "\"final\"",
                        "\"final\",\"identifier\":[{\"value\":\"\\ud800\"}]",
                        "Observation.identifier[0].value"),
                Arguments.of("\"final\"", "\"final\",\"component\":[{}]", "Observation.component[0]"));
    }

    @ParameterizedTest
    @MethodSource("notFhir")
    void but_is_refused_with_the_place_when_it_is_not_FHIR(String part, String instead, String place) {
        assertThat(Posted.rejected(Posted.pulseWith(part, instead)))
                .extracting(Problem::expression)
                .contains(place);
    }

    @Test
    void keeps_the_body_as_it_came() {
        var bundle = """
                {"entry":[{"resource": {"status":"final","resourceType":"Observation","code":{"text":"ä"}} ,
                "request":{"method":"POST","url":"Observation"}}],"resourceType":"Bundle","type":"batch"}""";
        var message = bundle.getBytes(StandardCharsets.UTF_8);
        var steps = new BundleSteps(message, new Surroundings(Posted.NOW, "", Map.of(), _ -> Optional.empty()))
                .of(BundleReader.bundle(message));

        assertThat(steps).singleElement().isInstanceOfSatisfying(Step.Observe.class, step -> {
            var part = step.parts().getFirst();
            assertThat(part.expression()).isEqualTo("Bundle.entry[0].resource.subject");
            assertThat(((Entry.Unchartable) part.entry()).body())
                    .isEqualTo("{\"status\":\"final\",\"resourceType\":\"Observation\",\"code\":{\"text\":\"ä\"}}");
        });
    }
}
