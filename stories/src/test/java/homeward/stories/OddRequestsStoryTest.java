package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests for what is not done here, and such as are hardly HTTP.
class OddRequestsStoryTest extends OddStory {
    OddRequestsStoryTest(RunningWard ward) throws Exception {
        super(ward);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /Observation/odd, 405",
        "DELETE, /Observation/odd, 405",
        "PATCH, /Observation/odd, 405",
        "PUT, /Observation, 405",
        "DELETE, /Observation, 405",
        "DELETE, /Patient/odd-1, 405",
        "POST, /Patient, 405",
        "POST, /metadata, 405",
        "TRACE, /Observation, 405",
        "GET, /Observation/none, 404",
        "GET, /Observation/r9-9-9, 404",
        "GET, /Observation/a/b/c, 404",
        "GET, /Medication, 404",
        "POST, /Medication, 404",
        "GET, /$export, 404",
        "GET, '', 405"
    })
    void what_is_not_done_here_is_refused_in_fhirs_words(String method, String place, int status) throws Exception {
        var body = method.equals("GET") || method.equals("TRACE")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(odd.good());
        var answer = odd.machine().send(method, place, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status == 405) {
            assertThat(answer.headers().firstValue("Allow")).isPresent();
        }
    }

    @Test
    void asks_for_the_head_of_a_reading_alone() throws Exception {
        var posted = odd.machine()
                .post("/Observation", odd.good())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var id = posted.replaceFirst(".*/fhir", "").replaceFirst("/_history/.*", "");
        var head = odd.machine().send("HEAD", id, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0))
                .isEqualTo(OddSender.bytes(odd.machine().get(id).body()).length);
    }

    @Test
    void a_query_or_a_header_without_end_is_refused() throws Exception {
        assertThat(odd.raw().status(odd.asked("GET", "/fhir/Observation?patient=" + "x".repeat(200_000))))
                .isIn(400, 414);
        assertThat(odd.raw()
                        .status(odd.asked("GET", "/fhir/metadata")
                                .replace("\r\n\r\n", "\r\nX: " + "x".repeat(200_000) + "\r\n\r\n")))
                .isIn(400, 431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Content-Length: five\r\n",
                "Transfer-Encoding: nonsense\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked, identity\r\n"
            })
    void an_ambiguous_length_is_refused(String headers) throws Exception {
        assertThat(odd.raw()
                        .status(odd.asked("POST", "/fhir/Observation")
                                .replace("\r\n\r\n", "\r\n" + headers + "\r\n{}")))
                .isIn(400, 413, 501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "\0\0\0\0\r\n\r\n",
                "GET  /\r\n\r\n"
            })
    void what_is_not_http_is_refused(String request) throws Exception {
        assertThat(odd.raw().status(request)).isIn(0, 400, 505);
    }

    @Test
    void a_sender_that_breaks_off_leaves_nothing_behind() throws Exception {
        int before = odd.machine().stored(OddSender.PATIENT);
        var request = odd.asked("POST", "/fhir/Observation")
                .replace(
                        "\r\n\r\n",
                        "\r\nContent-Type: application/fhir+json\r\nContent-Length: "
                                + OddSender.bytes(odd.good()).length + "\r\n\r\n");
        for (int kept = 0; kept < odd.good().length() - 1; kept += odd.good().length() / 8) {
            odd.raw().abandon(request + odd.good().substring(0, kept));
        }
        assertThat(odd.machine().post("/Observation", odd.good()).status()).isEqualTo(201);
        assertThat(odd.machine().stored(OddSender.PATIENT)).isEqualTo(before + 1);
    }
}
