package homeward.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.RunningHomeward;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AMachineSendsReadingsStoryTest {
    private static final String FHIR_JSON = "application/fhir+json";

    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    @BeforeAll
    static void a_ward_with_patients() throws Exception {
        var answer = post(
                "/fhir",
                bundle(
                        "transaction",
                        entry("PUT", "Patient/pat-1", patient("pat-1", "9434765919")),
                        entry("PUT", "Patient/pat-2", patient("pat-2", null)),
                        entry(
                                "PUT",
                                "Organization/ward-1",
                                "{\"resourceType\":\"Organization\",\"id\":\"ward-1\",\"name\":\"Frailty\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"201 Created\"");
    }

    @Test
    void and_finds_one_again_where_the_answer_says() throws Exception {
        var answer = post("/fhir/Observation", pulse("pat-1", 71, 1));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).isEmpty();
        var location = answer.headers().firstValue("Location").orElseThrow();
        var found = get(location.substring(location.indexOf("/fhir")));
        assertThat(found.statusCode()).isEqualTo(200);
        var observation = tree(found);
        assertThat(observation.at("/valueQuantity/value").intValue()).isEqualTo(71);
        assertThat(observation.at("/subject/reference").asString()).isEqualTo("Patient/pat-1");
    }

    @Test
    void and_sending_again_changes_nothing() throws Exception {
        post("/fhir/Observation", pulse("pat-1", 72, 2));

        assertThat(post("/fhir/Observation", pulse("pat-1", 72, 2)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void and_is_told_what_waits_in_quarantine_and_why() throws Exception {
        var answer = post("/fhir/Observation", pulse("nobody", 72, 3));

        assertThat(answer.statusCode()).isEqualTo(202);
        var issue = tree(answer).at("/issue/0");
        assertThat(issue.at("/severity").asString()).isEqualTo("warning");
        assertThat(issue.at("/details/coding/0/code").asString()).isEqualTo("unknown-patient");
        assertThat(issue.at("/diagnostics").asString()).contains("quarantine as number");
    }

    @Test
    void in_a_batch_each_with_its_own_answer() throws Exception {
        var answer = post(
                "/fhir",
                bundle(
                        "batch",
                        entry("POST", "Observation", pulse("pat-2", 70, 4)),
                        entry("POST", "Observation", "{\"resourceType\":\"Observation\"}"),
                        entry("POST", "Observation", pulse("nobody", 70, 4)),
                        "{\"request\":{\"method\":\"GET\",\"url\":\"Observation?patient=pat-2&code=8867-4\"}}",
                        "{\"request\":{\"method\":\"DELETE\",\"url\":\"Observation/1\"}}",
                        entry("POST", "Observation", pulse("pat-2", 70, 4))));

        assertThat(answer.statusCode()).isEqualTo(200);
        var entries = tree(answer).at("/entry");
        assertThat(entries.valueStream()
                        .map(entry -> entry.at("/response/status").asString()))
                .containsExactly(
                        "201 Created",
                        "422 Unprocessable Entity",
                        "202 Accepted",
                        "200 OK",
                        "405 Method Not Allowed",
                        "200 OK");
        assertThat(entries.at("/3/resource/entry/0/resource/valueQuantity/value")
                        .intValue())
                .isEqualTo(70);
        assertThat(entries.at("/1/response/outcome/issue/0/expression/0").asString())
                .isEqualTo("Bundle.entry[1].resource.status");
    }

    @Test
    void in_a_transaction_all_or_none() throws Exception {
        var answer = post(
                "/fhir",
                bundle(
                        "transaction",
                        entry("POST", "Observation", pulse("pat-2", 99, 5)),
                        entry("PUT", "Patient/pat-3", patient("pat-3", null).replace("ward-1", "ward-none")),
                        entry(
                                "POST",
                                "Observation",
                                pulse("pat-2", 98, 5).replace("\"value\":98", "\"value\":\"98\""))));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(tree(answer)
                        .at("/issue")
                        .valueStream()
                        .map(issue -> issue.at("/expression/0").asString()))
                .containsExactly(
                        "Bundle.entry[1].resource.managingOrganization",
                        "Bundle.entry[2].resource.valueQuantity.value");
        assertThat(get("/fhir/Observation?patient=pat-2").body()).doesNotContain("\"value\":99");
    }

    @Test
    void and_reads_the_score_that_they_make_with_what_is_behind_it() throws Exception {
        var sent = post(
                "/fhir",
                bundle(
                        "transaction",
                        entry("PUT", "Patient/scored", patient("scored", null)),
                        entry("POST", "Observation", vital("scored", "9279-1", 25, "/min")),
                        entry("POST", "Observation", vital("scored", "2708-6", 97, "%")),
                        entry("POST", "Observation", vital("scored", "3151-8", 0, "L/min")),
                        entry("POST", "Observation", vital("scored", "8480-6", 120, "mm[Hg]")),
                        entry("POST", "Observation", vital("scored", "8867-4", 72, "/min")),
                        entry("POST", "Observation", vital("scored", "8310-5", 37, "Cel"))));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);

        var found = tree(get(
                "/fhir/Observation?patient=scored&code=http://snomed.info/sct|1104051000000101".replace("|", "%7C")));

        var score = found.at("/entry/0/resource");
        assertThat(score.at("/dataAbsentReason/coding/0/code").asString()).isEqualTo("unknown");
        assertThat(score.at("/note/0/text").asString()).isEqualTo("NEWS2 incomplete (6 of 7), at least 3");
        assertThat(score.at("/component").size()).isEqualTo(6);
        assertThat(score.at("/derivedFrom").size()).isEqualTo(6);
        assertThat(get("/fhir/Observation/" + score.at("/id").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void and_pages_through_a_ward() throws Exception {
        for (int minute = 20; minute < 25; minute++) {
            post("/fhir/Observation", pulse("pat-1", 60 + minute, minute));
        }
        var path = "/fhir/Observation?patient.organization=Organization/ward-1&code=http://loinc.org%7C8867-4&_count=2";
        var first = tree(get(path));
        var next = first.at("/link")
                .valueStream()
                .filter(link -> link.at("/relation").asString().equals("next"))
                .findFirst()
                .orElseThrow();

        assertThat(first.at("/entry").size()).isEqualTo(2);
        var url = next.at("/url").asString();
        assertThat(tree(get(url.substring(url.indexOf("/fhir")))).at("/entry").size())
                .isEqualTo(2);
        assertThat(tree(get(path + "&_summary=count")).at("/total").intValue()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void and_reads_the_patient_back() throws Exception {
        var patient = tree(get("/fhir/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C9434765919"))
                .at("/entry/0/resource");

        assertThat(patient.at("/id").asString()).isEqualTo("pat-1");
        assertThat(patient.at("/managingOrganization/reference").asString()).isEqualTo("Organization/ward-1");
    }

    @Test
    void but_not_under_the_NHS_number_of_somebody_else() throws Exception {
        var answer = send("PUT", "/fhir/Patient/pat-9", patient("pat-9", "9434765919"), FHIR_JSON);

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void and_learns_what_can_be_done_here() throws Exception {
        var statement = tree(get("/fhir/metadata"));

        assertThat(statement.at("/fhirVersion").asString()).isEqualTo("4.0.1");
        assertThat(statement
                        .at("/rest/0/resource")
                        .valueStream()
                        .map(one -> one.at("/type").asString()))
                .containsExactlyInAnyOrder("Observation", "Patient", "Organization", "AuditEvent");
    }

    static String pulse(String patient, int value, int minutesAgo) {
        return vital(patient, "8867-4", value, "/min")
                .replace(
                        NOW.toString(),
                        NOW.minus(minutesAgo, ChronoUnit.MINUTES).toString());
    }

    @SuppressWarnings("TimeInStaticInitializer") // all readings of one run lie before one moment
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    static String vital(String patient, String loinc, int value, String unit) {
        return """
                {"resourceType":"Observation","status":"final",
                 "code":{"coding":[{"system":"http://loinc.org","code":"%s"}]},
                 "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%s",
                 "valueQuantity":{"value":%d,"system":"http://unitsofmeasure.org","code":"%s"}}""".formatted(loinc, patient, NOW, value, unit);
    }

    static String patient(String id, @org.jspecify.annotations.Nullable String nhsNumber) {
        var identifier = nhsNumber == null
                ? ""
                : "\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"" + nhsNumber
                        + "\"}],";
        return """
                {"resourceType":"Patient","id":"%s",%s"name":[{"family":"Test","given":["Ada","May"]}],
                 "gender":"female","birthDate":"1946-03-01","managingOrganization":{"reference":"Organization/ward-1"}}""".formatted(id, identifier);
    }

    static String bundle(String type, String... entries) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    static String entry(String method, String url, String resource) {
        return "{\"resource\":" + resource + ",\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\"}}";
    }

    static JsonNode tree(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    static HttpResponse<String> get(String path) throws Exception {
        return homeward.send(homeward.fromAMachineTo(path).GET());
    }

    static HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body, FHIR_JSON);
    }

    static HttpResponse<String> send(String method, String path, String body, String type) throws Exception {
        return homeward.send(homeward.fromAMachineTo(path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
    }
}
