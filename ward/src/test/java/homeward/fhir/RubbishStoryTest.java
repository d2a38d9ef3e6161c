package homeward.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.RunningHomeward;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that a broken or hostile sender may say has its answer, and none is "server error".
class RubbishStoryTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", 400, "empty-body"),
                Arguments.of(" \n ", 400, "empty-body"),
                Arguments.of(Posted.pulseWith("\"value\":72", "\"value\":1e99999999999"), 422, "not-a-number"),
                Arguments.of("rubbish", 400, "not-json"),
                Arguments.of("[]", 422, "not-an-observation"),
                Arguments.of("\"Observation\"", 422, "not-an-observation"),
                Arguments.of("{\"resourceType\":\"Observation\"", 400, "not-json"),
                Arguments.of(Posted.PULSE + "x", 400, "not-json"),
                Arguments.of(Posted.PULSE + Posted.PULSE, 400, "not-json"),
                Arguments.of(Posted.pulseWith("\"value\":72", "\"value\":NaN"), 400, "not-json"),
                Arguments.of(Posted.pulseWith("\"value\":72", "\"value\":Infinity"), 400, "not-json"),
                Arguments.of(Posted.pulseWith("\"value\":72", "\"value\":072"), 400, "not-json"),
                Arguments.of(Posted.pulseWith("\"value\":72", "\"value\":72,\"value\":73"), 400, "not-json"),
                Arguments.of(Posted.pulseWith("\"value\":72", "\"value\":" + "7".repeat(10_000)), 400, "beyond-limits"),
                Arguments.of("[".repeat(100_000), 400, "beyond-limits"),
                Arguments.of("{\"a\":".repeat(100_000), 400, "beyond-limits"),
                Arguments.of(
                        Posted.pulseWith("\"status\"", "\"x\":" + "[".repeat(70) + "]".repeat(70) + ",\"status\""),
                        400,
                        "beyond-limits"),
                Arguments.of(Posted.pulseWith("\"value\":72", "\"value\":1e999999999"), 202, "implausible"),
                Arguments.of(Posted.pulseWith("11:59:00Z", "11:61:00Z"), 422, "malformed-time"),
                Arguments.of(Posted.PULSE, 202, "unknown-patient"),
                Arguments.of(
                        Posted.PULSE.replace("Patient/pat-1", "Patient/" + "x".repeat(900)), 202, "unknown-patient"),
                Arguments.of("{\"resourceType\":\"Patient\"}", 422, "not-an-observation"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void as_a_body_has_its_answer(String body, int status, String name) throws Exception {
        var answer = send("POST", "/fhir/Observation", body.getBytes(StandardCharsets.UTF_8), "application/fhir+json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"resourceType\":\"OperationOutcome\"", "\"code\":\"" + name + "\"");
    }

    @Test
    void as_bytes_that_are_not_UTF_8_has_its_answer() throws Exception {
        assertNotUtf8(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});
        assertNotUtf8(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'});
        assertNotUtf8(Posted.PULSE.getBytes(StandardCharsets.UTF_16));
        assertNotUtf8(Posted.PULSE.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void assertNotUtf8(byte[] body) throws Exception {
        var answer = send("POST", "/fhir/Observation", body, "application/fhir+json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not-utf-8");
    }

    @Test
    void as_ten_mebibytes_is_read_and_as_seventeen_is_refused() throws Exception {
        var note = "\"status\":\"final\",\"note\":[{\"text\":\"" + "a".repeat(10 * MEBIBYTE) + "\"}]";
        var large = Posted.pulseWith("\"status\":\"final\"", note).getBytes(StandardCharsets.UTF_8);

        assertThat(send("POST", "/fhir/Observation", large, "application/fhir+json")
                        .statusCode())
                .isEqualTo(202);
        assertThat(send("POST", "/fhir/Observation", new byte[17 * MEBIBYTE], "application/fhir+json")
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /fhir/Nothing, 404",
        "GET, /fhir/Nothing/1, 404",
        "POST, /fhir/Nothing, 404",
        "GET, /fhir/Observation/1, 404",
        "GET, /fhir/Observation/r1-1-1-1, 404",
        "GET, /fhir/Observation/rzzzzzz-zz-zzzzzzzzzzzz-zzzzzzzzzzzzz, 404",
        "GET, /fhir/Observation/nzzzzzz-zzzzzzzzzzzz, 404",
        "GET, /fhir/Patient/none, 404",
        "GET, /fhir/Patient/a/b/c, 404",
        "PUT, /fhir/Observation/1, 405",
        "DELETE, /fhir/Observation/1, 405",
        "PATCH, /fhir/Patient/1, 405",
        "GET, /fhir, 405",
        "GET, /fhir/Observation?sideways=1, 400",
        "GET, /fhir/Observation?date=yesterday, 400",
        "GET, /fhir/Observation?_count=-1, 400",
        "GET, /fhir/Observation?_sort=code, 400",
        "GET, /fhir/Observation?patient=nobody, 200",
        "GET, /fhir/Observation?code=nothing, 200",
        "GET, /fhir/Observation?date=ge2026&date=lt2025, 200",
        "GET, /fhir/Observation?_format=xml, 406",
        "GET, /fhir/Observation/$lastn?patient=nobody, 200",
        "GET, /fhir/Patient?name=a, 400",
        "OPTIONS, /fhir/Observation, 204",
    })
    void as_an_address_has_its_answer(String method, String path, int status) throws Exception {
        var answer = send(method, path, new byte[] {'{', '}'}, "application/fhir+json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.body()).contains("\"resourceType\":\"OperationOutcome\"");
        }
        if (status == 405) {
            assertThat(answer.headers().firstValue("Allow")).isPresent();
        }
    }

    @Test
    void as_a_type_has_its_answer() throws Exception {
        assertThat(send("POST", "/fhir/Observation", new byte[] {'<'}, "application/fhir+xml")
                        .statusCode())
                .isEqualTo(415);
        var xml = homeward.send(homeward.fromAMachineTo("/fhir/Observation")
                .header("Accept", "application/fhir+xml")
                .GET());
        assertThat(xml.statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"resourceType\":\"Bundle\"}; bundle-type",
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}; bundle-type",
                "{\"resourceType\":\"Observation\"}; not-a-bundle",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":{}}; wrong-type",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[1]}; wrong-type",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{}]}; missing",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":{\"method\":\"PUT\",\"url\":\"Patient/1\"}}]}; missing",
            })
    void as_a_bundle_has_its_answer(String body, String name) throws Exception {
        var answer = send("POST", "/fhir", body.getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"code\":\"" + name + "\"");
    }

    private static HttpResponse<String> send(String method, String path, byte[] body, String type) throws Exception {
        return homeward.send(homeward.fromAMachineTo(path)
                .header("Content-Type", type)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
    }
}
