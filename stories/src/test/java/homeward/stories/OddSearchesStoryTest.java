package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Searches that nobody in their senses would make.
class OddSearchesStoryTest extends OddStory {
    private final RunningWard ward;

    OddSearchesStoryTest(RunningWard ward) throws Exception {
        super(ward);
        this.ward = ward;
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
                assertThat(odd.raw().status(odd.asked("GET", "/fhir" + place + query)))
                        .isEqualTo(400);
            } else {
                var answer = odd.machine().get(place + query);
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
        var answer = odd.machine().get("/Observation/$lastn?patient=" + OddSender.PATIENT + "&" + query);
        assertThat(answer.status()).isIn(200, 400);
    }

    @Test
    void a_search_for_thousands_of_patients_as_a_form_has_an_answer() throws Exception {
        var form = "patient=" + ("Patient/" + OddSender.PATIENT + ",").repeat(20_000);
        var request = HttpRequest.newBuilder(ward.at("/fhir/Observation/_search"))
                .header("Authorization", "Bearer " + odd.machine().token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        assertThat(odd.machine().send(request).status()).isEqualTo(200);
    }
}
