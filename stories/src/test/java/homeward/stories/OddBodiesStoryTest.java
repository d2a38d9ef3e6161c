package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies that come in an unusual way, or as something else.
class OddBodiesStoryTest extends OddStory {
    private final RunningWard ward;

    OddBodiesStoryTest(RunningWard ward) throws Exception {
        super(ward);
        this.ward = ward;
    }

    @Test
    void a_body_in_chunks_is_taken() throws Exception {
        var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(OddSender.bytes(odd.good())));
        assertThat(odd.machine().send("POST", "/Observation", chunks).status()).isEqualTo(201);
    }

    @Test
    void a_sender_that_asks_first_is_told_to_go_on() throws Exception {
        var request = odd.machine().to("/Observation").expectContinue(true).POST(BodyPublishers.ofString(odd.good()));
        assertThat(odd.machine().send(request).status()).isEqualTo(201);
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
        var answer =
                odd.machine().send(unTyped().header("Content-Type", type).POST(BodyPublishers.ofString(odd.good())));
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
        var answer =
                odd.machine().send(unTyped().header("Content-Type", type).POST(BodyPublishers.ofString(odd.good())));
        assertThat(answer.status()).isIn(200, 201);
    }

    private HttpRequest.Builder unTyped() {
        return HttpRequest.newBuilder(ward.at("/fhir/Observation"))
                .header("Authorization", "Bearer " + odd.machine().token());
    }

    @Test
    void a_compressed_body_is_refused_and_not_unpacked() throws Exception {
        var request = odd.machine()
                .to("/Observation")
                .header("Content-Encoding", "gzip")
                .POST(zipped(odd.good()));
        assertThat(odd.machine().send(request).status()).isEqualTo(415);
    }

    private static BodyPublisher zipped(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(OddSender.bytes(text));
        }
        return BodyPublishers.ofByteArray(packed.toByteArray());
    }
}
