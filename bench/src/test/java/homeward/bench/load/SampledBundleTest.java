package homeward.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampledBundleTest {
    private static final String HEAD = "POST /fhir HTTP/1.1\r\nHost: ward\r\n";
    private static final List<Channel> ALL = List.of(Channel.values());
    private static final long SECOND = Instant.parse("2026-12-31T23:59:55Z").getEpochSecond();

    private final SampledBundle bundle = new SampledBundle(HEAD, ALL, 10, false);

    @Test
    void says_how_long_its_body_is() {
        var message = text(bundle.of(7, SECOND));
        var parts = message.split("\r\n\r\n", 2);
        assertThat(parts[0]).isEqualTo(HEAD + "Content-Length: " + parts[1].length());
    }

    @Test
    void is_valid_json_with_one_observation_for_each_channel() {
        var body = body(bundle, 7, SECOND);
        assertThat(body.path("entry").size()).isEqualTo(ALL.size());
        for (int i = 0; i < ALL.size(); i++) {
            var sent = body.path("entry").get(i).path("resource");
            assertThat(sent.at("/code/coding/0/code").asString())
                    .isEqualTo(ALL.get(i).loinc());
            assertThat(sent.at("/subject/reference").asString()).isEqualTo("Patient/pat-000008");
            assertThat(sent.at("/device/reference").asString()).isEqualTo("Device/patch-000008");
            assertThat(sent.at("/effectivePeriod/start").asString()).isEqualTo("2026-12-31T23:59:55.000Z");
            assertThat(sent.at("/effectivePeriod/end").asString()).isEqualTo("2027-01-01T00:00:04.000Z");
            assertThat(sent.at("/identifier/0/value").asString()).isEqualTo("000008-" + SECOND + "-" + i);
        }
    }

    @Test
    void carries_the_values_of_its_seconds() {
        for (int patient : new int[] {0, 23_999, 99_999}) {
            for (boolean red : new boolean[] {false, true}) {
                var body = body(new SampledBundle(HEAD, ALL, 10, red), patient, SECOND);
                for (int i = 0; i < ALL.size(); i++) {
                    var data = body.path("entry")
                            .get(i)
                            .at("/resource/valueSampledData/data")
                            .asString()
                            .split(" ", -1);
                    assertThat(data).hasSize(10);
                    for (int s = 0; s < data.length; s++) {
                        var tenths = new BigDecimal(data[s]).movePointRight(1).intValueExact();
                        assertThat(tenths).isEqualTo(ALL.get(i).tenths(patient, SECOND + s, red));
                    }
                }
            }
        }
    }

    @Test
    void leaves_nothing_of_the_message_before() {
        var first = text(bundle.of(7, SECOND));
        bundle.of(12_345, SECOND + 7);
        assertThat(text(bundle.of(7, SECOND))).isEqualTo(first);
    }

    @Test
    void a_red_pulse_scores_three_and_no_other_does() {
        for (int patient = 0; patient < 500; patient++) {
            for (long second = SECOND; second < SECOND + 200; second++) {
                assertThat(Channel.PULSE.tenths(patient, second, true)).isGreaterThanOrEqualTo(1310);
                assertThat(Channel.PULSE.tenths(patient, second, false)).isBetween(510, 900);
                assertThat(Channel.SATURATION.tenths(patient, second, false)).isBetween(930, 1000);
                assertThat(Channel.RESPIRATION.tenths(patient, second, false)).isBetween(120, 200);
                assertThat(Channel.TEMPERATURE.tenths(patient, second, false)).isBetween(361, 380);
                assertThat(Channel.PERFUSION.tenths(patient, second, false)).isBetween(3, 99);
            }
        }
    }

    private static JsonNode body(SampledBundle bundle, int patient, long second) {
        return JsonMapper.shared().readTree(text(bundle.of(patient, second)).split("\r\n\r\n", 2)[1]);
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.US_ASCII);
    }
}
