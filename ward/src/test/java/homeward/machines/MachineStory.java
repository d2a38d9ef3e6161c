package homeward.machines;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.audit.Doer;
import homeward.commandline.RunningHomeward;
import homeward.organisations.KeepProviders;
import homeward.organisations.OpenWards;
import homeward.organisations.Provider;
import homeward.organisations.Ward;
import homeward.plumbing.Reach;
import homeward.staff.Role;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two providers with a ward and a patient each, and machines at their door, over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MachineStory {
    static final JsonMapper JSON = JsonMapper.shared();
    static final OdsCode OWN = new OdsCode("RX1");
    static final OdsCode OTHER = new OdsCode("RX2");

    private final RunningHomeward house;

    MachineStory(RunningHomeward house) {
        this.house = house;
    }

    @BeforeAll
    void two_providers_with_a_ward_each_and_a_patient_on_it() throws Exception {
        for (var provider : List.of(OWN, OTHER)) {
            house.room(KeepProviders.class).keep(new Provider(provider, "Provider " + provider.value(), null));
            Reach.run(
                    Reach.HOUSE,
                    () -> house.room(OpenWards.class)
                            .open(List.of(new Ward(new WardId("ward-" + provider.value()), "Ward", provider))));
            var client = client(provider, "system/*.cruds");
            var admitted = put(token(client, "").path("access_token").asString(), provider, "p-" + provider.value());
            assertThat(admitted.statusCode()).as(admitted.body()).isEqualTo(201);
        }
    }

    /// Somebody's key pair, and the id under which it is known.
    record Known(String id, Kit kit) {}

    void awaitRefused(String token) throws Exception {
        long until = System.nanoTime() + 7_000_000_000L;
        while (send(token, "p-RX1").statusCode() != 401) {
            assertThat(System.nanoTime()).as("shut out within five seconds").isLessThan(until);
        }
    }

    long deeds(String word) {
        return house.database()
                .jdbc()
                .sql("select count(*) from audit.entry where deed = ?")
                .param(word)
                .query(Long.class)
                .single();
    }

    String code(OdsCode provider) {
        var machine =
                new Machine(UUID.randomUUID().toString(), "A kit", Role.DEVICE, provider, null, null, Scopes.SENDING);
        return ((AddMachine.Added.WithCode) house.room(AddMachine.class).withCode(machine, Doer.MACHINERY))
                .code()
                .spoken();
    }

    Known enrolled(OdsCode provider) throws Exception {
        var kit = Kit.new256();
        var enrolled = enrol(code(provider), kit.publicJwk());
        return new Known(JSON.readTree(enrolled.body()).path("id").asString(), kit);
    }

    Known client(OdsCode provider, String scopes) {
        var kit = Kit.new384();
        var machine = new Machine(
                UUID.randomUUID().toString(),
                "A system",
                Role.API_CLIENT,
                provider,
                null,
                null,
                ((Scopes.Read.Understood) Scopes.read(scopes)).scopes());
        var added =
                house.room(AddMachine.class).withKeys(machine, "{\"keys\":[" + kit.publicJwk() + "]}", Doer.MACHINERY);
        assertThat(added).isInstanceOf(AddMachine.Added.WithKeys.class);
        return new Known(machine.id(), kit);
    }

    HttpResponse<String> enrol(String code, String jwk) throws Exception {
        return house.send(house.to("/machines/enrolments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\",\"key\":" + jwk + "}")));
    }

    String tokenEndpoint() {
        return house.address().resolve("/machines/token").toString();
    }

    String signed(Known known) {
        return known.kit().signed(known.id(), tokenEndpoint(), Instant.now());
    }

    JsonNode token(Known known, String scope) throws Exception {
        var answer = ask(signed(known), scope);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> ask(String assertion, String scope) throws Exception {
        return form("grant_type=client_credentials&client_assertion_type="
                + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=" + assertion
                + (scope.isEmpty() ? "" : "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8)));
    }

    HttpResponse<String> form(String body) throws Exception {
        return house.send(house.to("/machines/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    void assertError(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("error").asString()).isEqualTo(error);
    }

    void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(said -> assertThat(said).contains("insufficient_scope"));
        assertThat(JSON.readTree(answer.body()).path("resourceType").asString()).isEqualTo("OperationOutcome");
    }

    HttpResponse<String> get(String token, String path) throws Exception {
        return house.send(house.to(path).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> post(String token, String path, String body) throws Exception {
        return house.send(house.to(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String token, String patient) throws Exception {
        return post(token, "/fhir/Observation", observation(patient));
    }

    String observation(String patient) {
        return """
                {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/%s"},
                "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"%s",
                "valueQuantity":{"value":72,"system":"http://unitsofmeasure.org","code":"/min"}}""".formatted(patient, Instant.now());
    }

    HttpResponse<String> put(String token, OdsCode provider, String patient) throws Exception {
        return house.send(house.to("/fhir/Patient/" + patient)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .PUT(BodyPublishers.ofString("""
                        {"resourceType":"Patient","id":"%s","name":[{"family":"Test"}],"birthDate":"1946-03-01",
                        "managingOrganization":{"reference":"Organization/ward-%s"}}""".formatted(patient, provider.value()))));
    }
}
