package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OneEmptyWard.class)
class OddHttpStoryTest {
    private static final String PATIENT = "odd-1";
    private static final AtomicInteger MOMENTS = new AtomicInteger();

    private final RunningWard ward;
    private final Machine machine;
    private final int errorsBefore;
    private final RawHttp raw;
    private final String good = VitalSigns.pulse(
            PATIENT, Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(100 + MOMENTS.incrementAndGet()), 80);

    OddHttpStoryTest(RunningWard ward) throws Exception {
        this.ward = ward;
        errorsBefore = ward.errors().size();
        machine = Machine.of(ward);
        raw = new RawHttp(ward);
    }

    @BeforeEach
    void admit() throws Exception {
        machine.admit("odd", PATIENT);
    }

    @AfterEach
    void nobody_was_woken() throws Exception {
        assertThat(ward.errors()).hasSize(errorsBefore);
    }

    @Test
    void a_body_in_chunks_is_taken() throws Exception {
        var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(good)));
        assertThat(machine.send("POST", "/Observation", chunks).status()).isEqualTo(201);
    }

    @Test
    void a_sender_that_asks_first_is_told_to_go_on() throws Exception {
        var request = machine.to("/Observation").expectContinue(true).POST(BodyPublishers.ofString(good));
        assertThat(machine.send(request).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/fhir+xml",
                "multipart/form-data",
                "application/fhir+json;charset=iso-8859-1",
                "nonsense",
                "/"
            })
    void another_content_type_is_refused(String type) throws Exception {
        var answer = machine.send(unTyped().header("Content-Type", type).POST(BodyPublishers.ofString(good)));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problems()).containsExactly("unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/fhir+json;charset=utf-8",
                "application/json",
                "Application/FHIR+JSON ; charset=\"UTF-8\"",
                "application/fhir+json;fhirVersion=4.0"
            })
    void json_by_any_of_its_names_is_taken(String type) throws Exception {
        var answer = machine.send(unTyped().header("Content-Type", type).POST(BodyPublishers.ofString(good)));
        assertThat(answer.status()).isIn(200, 201);
    }

    private HttpRequest.Builder unTyped() {
        return HttpRequest.newBuilder(ward.at("/fhir/Observation"))
                .header("Authorization", "Bearer " + machine.token());
    }

    @Test
    void a_compressed_body_is_refused_and_not_unpacked() throws Exception {
        var request =
                machine.to("/Observation").header("Content-Encoding", "gzip").POST(zipped(good));
        assertThat(machine.send(request).status()).isEqualTo(415);
    }

    private static BodyPublisher zipped(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(bytes(text));
        }
        return BodyPublishers.ofByteArray(packed.toByteArray());
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
                : BodyPublishers.ofString(good);
        var answer = machine.send(method, place, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status == 405) {
            assertThat(answer.headers().firstValue("Allow")).isPresent();
        }
    }

    @Test
    void asks_for_the_head_of_a_reading_alone() throws Exception {
        var posted = machine.post("/Observation", good)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var id = posted.replaceFirst(".*/fhir", "").replaceFirst("/_history/.*", "");
        var head = machine.send("HEAD", id, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0))
                .isEqualTo(bytes(machine.get(id).body()).length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_count=-1",
                "_count=99999999999999",
                "_count=1e3",
                "_count=many",
                "_count=0",
                "_offset=4294967296",
                "_offset=999999999",
                "_sort=nonsense",
                "_sort=date,-date,code",
                "_summary=nonsense",
                "_total=perhaps",
                "date=yesterday",
                "date=ge0000-00-00",
                "date=ge2026-02-30",
                "date=ap2026",
                "date=ge99999-01-01",
                "date=ge9999-12-31",
                "date=lt0001-01-01",
                "date=%F0%9F%98%80",
                "date=",
                "patient=",
                "patient=,,,",
                "patient=%00",
                "patient=nobody",
                "patient=Patient/a,Patient/b,http://elsewhere/Patient/c",
                "patient=%27%3B%20drop%20table%20readings%3B--",
                "patient.organization=%00",
                "patient.identifier=%00",
                "patient.identifier=a%7Cb%7Cc",
                "code=%7C%7C%7C",
                "code=%00",
                "code=http://loinc.org%7C",
                "code:not=1",
                "code:in=http://x",
                "category=nonsense",
                "_id=%00",
                "_id=../../x",
                "nonsense=1",
                "=",
                "&&&&",
                "%",
                "%zz",
                "%C3%28",
                "_has:Patient:x=1",
                "_include=*",
                "_revinclude=*",
                "_format=xml",
                "_format=nonsense"
            })
    void an_absurd_search_has_an_answer(String query) throws Exception {
        for (var place : new String[] {"/Observation?", "/Observation/$lastn?", "/Patient?", "/Organization?"}) {
            if (query.equals("%") || query.equals("%zz")) {
                assertThat(raw.status(asked("GET", "/fhir" + place + query))).isEqualTo(400);
            } else {
                var answer = machine.get(place + query);
                assertThat(answer.status())
                        .as(place + query + " " + answer.body())
                        .isIn(200, 400, 404, 406, 422);
                assertThat(answer.json().path("resourceType").asString()).isIn("Bundle", "OperationOutcome");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"max=0", "max=-1", "max=1000000000000", "max=x"})
    void an_absurd_lastn_has_an_answer(String query) throws Exception {
        var answer = machine.get("/Observation/$lastn?patient=" + PATIENT + "&" + query);
        assertThat(answer.status()).isIn(200, 400);
    }

    @Test
    void a_search_for_thousands_of_patients_as_a_form_has_an_answer() throws Exception {
        var form = "patient=" + ("Patient/" + PATIENT + ",").repeat(20_000);
        var request = HttpRequest.newBuilder(ward.at("/fhir/Observation/_search"))
                .header("Authorization", "Bearer " + machine.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        assertThat(machine.send(request).status()).isEqualTo(200);
    }

    @Test
    void a_query_or_a_header_without_end_is_refused() throws Exception {
        assertThat(raw.status(asked("GET", "/fhir/Observation?patient=" + "x".repeat(200_000))))
                .isIn(400, 414);
        assertThat(raw.status(asked("GET", "/fhir/metadata")
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
        assertThat(raw.status(asked("POST", "/fhir/Observation").replace("\r\n\r\n", "\r\n" + headers + "\r\n{}")))
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
        assertThat(raw.status(request)).isIn(0, 400, 505);
    }

    @Test
    void a_sender_that_breaks_off_leaves_nothing_behind() throws Exception {
        int before = machine.stored(PATIENT);
        var request = asked("POST", "/fhir/Observation")
                .replace(
                        "\r\n\r\n",
                        "\r\nContent-Type: application/fhir+json\r\nContent-Length: " + bytes(good).length
                                + "\r\n\r\n");
        for (int kept = 0; kept < good.length() - 1; kept += good.length() / 8) {
            raw.abandon(request + good.substring(0, kept));
        }
        assertThat(machine.post("/Observation", good).status()).isEqualTo(201);
        assertThat(machine.stored(PATIENT)).isEqualTo(before + 1);
    }

    private String asked(String method, String target) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + machine.token()
                + "\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
