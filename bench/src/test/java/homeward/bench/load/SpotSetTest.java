package homeward.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpotSetTest {
    private static final Instant TAKEN = Instant.parse("2026-02-28T09:08:07.006Z");

    @Test
    void is_valid_json_of_seven_observations_of_one_patient_at_one_moment() {
        var body = body(new SpotSet("POST /fhir HTTP/1.1\r\n", false));
        assertThat(body.path("entry").size()).isEqualTo(SpotSet.OBSERVATIONS);
        for (var entry : body.path("entry")) {
            var sent = entry.path("resource");
            assertThat(sent.at("/subject/reference").asString()).isEqualTo("Patient/pat-000043");
            assertThat(Instant.parse(sent.path("effectiveDateTime").asString())).isEqualTo(TAKEN);
        }
    }

    @Test
    void a_red_one_is_high() {
        var entries = body(new SpotSet("", true)).path("entry");
        assertThat(entries.get(0).at("/resource/valueQuantity/value").asInt()).isEqualTo(30);
        assertThat(entries.get(1).at("/resource/valueQuantity/value").asInt()).isEqualTo(85);
        assertThat(entries.get(2).at("/resource/valueQuantity/value").asInt()).isEqualTo(140);
    }

    private static JsonNode body(SpotSet set) {
        var message = new String(set.of(42, TAKEN.toEpochMilli()), StandardCharsets.US_ASCII);
        return JsonMapper.shared().readTree(message.split("\r\n\r\n", 2)[1]);
    }
}
