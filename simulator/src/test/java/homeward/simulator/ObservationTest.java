package homeward.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.simulator.door.Json;
import homeward.simulator.door.JsonText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void a_number_is_a_quantity_with_its_ucum_unit() {
        assertThat(Observation.of(new Reading("p1", AT, Sign.PULSE, 72, ""))).isEqualTo(json("""
                {"resourceType":"Observation","status":"final",
                 "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},
                 "subject":{"reference":"Patient/p1"},"effectiveDateTime":"2026-01-05T08:00:00Z",
                 "valueQuantity":{"value":72,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
                """));
    }

    @Test
    void a_letter_of_acvpu_is_an_answer_of_loinc() {
        assertThat(Observation.of(new Reading("p1", AT, Sign.CONSCIOUSNESS, "C", ""))
                        .at("valueCodeableConcept"))
                .hasValue(json("{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"LA6560-2\"}]}"));
    }

    @Test
    void a_bare_number_of_snomed_and_a_code_with_its_system_keep_their_systems() {
        assertThat(Observation.of(reading("1104441000000107", "248234008")).written())
                .contains("{\"system\":\"http://snomed.info/sct\",\"code\":\"1104441000000107\"}")
                .contains("{\"system\":\"http://snomed.info/sct\",\"code\":\"248234008\"}");
        assertThat(Observation.of(reading("urn:x|y", "1")).written()).contains("{\"system\":\"urn:x\",\"code\":\"y\"}");
    }

    @Test
    void a_unit_in_words_gets_no_code_that_it_does_not_have() {
        var bpm = Observation.of(new Reading("p1", AT, "8867-4", "72", "bpm", "", ""));
        assertThat(bpm.at("valueQuantity")).hasValue(json("{\"value\":72,\"unit\":\"bpm\"}"));
    }

    @Test
    void source_and_id_go_along() {
        var observation = Observation.of(new Reading("p1", AT, "8867-4", "72", "/min", "ring", "r-1"));
        assertThat(observation.at("device").orElseThrow().written()).contains("\"value\":\"ring\"");
        assertThat(observation.itemsAt("identifier").getFirst().textAt("value")).hasValue("r-1");
    }

    @Test
    void two_pressures_of_one_cuff_are_a_panel() {
        var observations = Observation.of(List.of(
                new Reading("p1", AT, Sign.DIASTOLIC, 70, "cuff"),
                new Reading("p1", AT, Sign.PULSE, 72, "cuff"),
                new Reading("p1", AT, Sign.SYSTOLIC, 120, "cuff")));
        assertThat(observations).hasSize(2);
        assertThat(observations.getLast().itemsAt("component")).hasSize(2);
    }

    @Test
    void pressures_of_two_devices_are_not() {
        var observations = Observation.of(List.of(
                new Reading("p1", AT, Sign.DIASTOLIC, 70, "cuff"),
                new Reading("p1", AT, Sign.SYSTOLIC, 120, "arterial-line")));
        assertThat(observations).hasSize(2).allMatch(one -> one.at("component").isEmpty());
    }

    @Test
    void a_block_has_its_samples_and_begins_at_its_moment() {
        var block = Observation.block("p1", AT, Sign.PULSE, List.of("71", "E", "72"), "sensor");
        assertThat(block.textAt("effectiveDateTime")).hasValue("2026-01-05T08:00:00Z");
        assertThat(block.at("valueSampledData").flatMap(data -> data.textAt("data")))
                .hasValue("71 E 72");
    }

    private static Reading reading(String code, String value) {
        return new Reading("p1", AT, code, value, "", "", "");
    }

    private static Json json(String text) {
        return JsonText.read(text).orElseThrow();
    }
}
