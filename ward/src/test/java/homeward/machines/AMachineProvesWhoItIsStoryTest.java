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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A kit enrols its key, a system is registered with its keys; both ask for tokens, over HTTP.
class AMachineProvesWhoItIsStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final OdsCode OWN = new OdsCode("RX1");
    private static final OdsCode OTHER = new OdsCode("RX2");

    @BeforeAll
    static void two_providers_with_a_ward_each_and_a_patient_on_it() throws Exception {
        for (var provider : List.of(OWN, OTHER)) {
            homeward.room(KeepProviders.class).keep(new Provider(provider, "Provider " + provider.value(), null));
            Reach.run(
                    Reach.HOUSE,
                    () -> homeward.room(OpenWards.class)
                            .open(List.of(new Ward(new WardId("ward-" + provider.value()), "Ward", provider))));
            var client = client(provider, "system/*.cruds");
            var admitted = put(token(client, "").path("access_token").asString(), provider, "p-" + provider.value());
            assertThat(admitted.statusCode()).as(admitted.body()).isEqualTo(201);
        }
    }

    /// Somebody's key pair, and the id under which it is known.
    private record Known(String id, Kit kit) {}

    @Test
    void enrols_once_asks_for_a_token_and_sends() throws Exception {
        var code = code(OWN);
        var kit = Kit.new256();
        var enrolled = enrol(code, kit.publicJwk());
        assertThat(enrolled.statusCode()).as(enrolled.body()).isEqualTo(201);
        var told = JSON.readTree(enrolled.body());
        assertThat(told.path("token_endpoint").asString()).isEqualTo(tokenEndpoint());
        var known = new Known(told.path("id").asString(), kit);
        var token = token(known, "");
        assertThat(token.path("token_type").asString()).isEqualTo("bearer");
        assertThat(token.path("expires_in").asInt()).isEqualTo(300);
        assertThat(token.path("scope").asString()).isEqualTo("system/Observation.c");
        assertThat(send(token.path("access_token").asString(), "p-RX1").statusCode())
                .isEqualTo(201);
        assertThat(enrol(code, Kit.new256().publicJwk()).statusCode()).isEqualTo(404);
        assertThat(deeds("machine-enrol")).isPositive();
    }

    @Test
    void is_enrolled_by_one_of_many_who_use_the_code_at_once() throws Exception {
        var code = code(OWN);
        try (var crowd = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> enrol(code, Kit.new256().publicJwk()).statusCode())
                    .toList();
            int done = 0;
            for (var one : crowd.invokeAll(tries)) {
                done += one.get() == 201 ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void keeps_its_code_when_what_it_sent_is_no_good_key() throws Exception {
        var code = code(OWN);
        for (var bad : List.of(
                Kit.new256().key().toJSONString(),
                "{\"kty\":\"oct\",\"k\":\"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0\"}",
                "{\"kty\":\"EC\"}",
                "{}")) {
            assertThat(enrol(code, bad).statusCode()).as(bad).isEqualTo(422);
        }
        var taken = enrolled(OWN);
        assertThat(enrol(code, taken.kit().publicJwk()).statusCode()).isEqualTo(409);
        assertThat(enrol(code, Kit.new256().publicJwk()).statusCode()).isEqualTo(201);
    }

    @Test
    void is_told_no_more_of_a_code_that_is_over_than_of_one_that_never_was() throws Exception {
        var code = code(OWN);
        homeward.database()
                .jdbc()
                .sql("update machines.code set expires_at = now() - interval '1 second' where used_at is null")
                .update();
        var over = enrol(code, Kit.new256().publicJwk());
        var never = enrol("0000-0000-0000", Kit.new256().publicJwk());
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(over.body()).isEqualTo(never.body());
        assertThat(enrol("not a code at all", Kit.new256().publicJwk()).body()).isEqualTo(never.body());
    }

    @Test
    void signs_once_with_each_jti() throws Exception {
        var known = enrolled(OWN);
        var assertion = known.kit().signed(known.id(), tokenEndpoint(), Instant.now());
        assertThat(ask(assertion, "").statusCode()).isEqualTo(200);
        assertError(ask(assertion, ""), 401, "invalid_client");
    }

    @Test
    void is_not_known_by_another_ones_key_nor_after_its_key_was_replaced() throws Exception {
        var one = enrolled(OWN);
        var other = enrolled(OWN);
        assertError(ask(other.kit().signed(one.id(), tokenEndpoint(), Instant.now()), ""), 401, "invalid_client");
        assertError(ask(one.kit().signed("nobody", tokenEndpoint(), Instant.now()), ""), 401, "invalid_client");
        var token = token(one, "").path("access_token").asString();
        assertThat(send(token, "p-RX1").statusCode()).isEqualTo(201);
        var machine = homeward.room(RevokeMachine.class).called(one.id()).orElseThrow();
        var again = (AddMachine.Added.WithCode) homeward.room(AddMachine.class).anotherCode(machine, Doer.MACHINERY);
        assertThat(enrol(again.code().spoken(), Kit.new256().publicJwk()).statusCode())
                .isEqualTo(201);
        assertError(ask(one.kit().signed(one.id(), tokenEndpoint(), Instant.now()), ""), 401, "invalid_client");
        awaitRefused(token);
    }

    @Test
    void is_shut_out_within_five_seconds_once_it_was_revoked() throws Exception {
        var known = enrolled(OWN);
        var token = token(known, "").path("access_token").asString();
        assertThat(send(token, "p-RX1").statusCode()).isEqualTo(201);
        var machine = homeward.room(RevokeMachine.class).called(known.id()).orElseThrow();
        assertThat(homeward.room(RevokeMachine.class).revoke(machine, Doer.MACHINERY))
                .isTrue();
        assertError(ask(known.kit().signed(known.id(), tokenEndpoint(), Instant.now()), ""), 401, "invalid_client");
        awaitRefused(token);
        assertThat(deeds("machine-revoke")).isPositive();
    }

    @Test
    void gets_the_scopes_that_it_has_of_those_that_it_asks() throws Exception {
        var client = client(OWN, "system/Observation.rs system/Patient.r");
        assertThat(token(client, "system/*.cruds").path("scope").asString())
                .isEqualTo("system/Observation.rs system/Patient.r");
        assertThat(token(client, "system/Observation.s").path("scope").asString())
                .isEqualTo("system/Observation.s");
        assertError(ask(signed(client), "system/AuditEvent.rs"), 400, "invalid_scope");
        assertError(ask(signed(client), "system/Observation.rs?category=laboratory"), 400, "invalid_scope");
        assertError(ask(signed(client), "openid"), 400, "invalid_scope");
    }

    @Test
    void is_answered_as_rfc_6749_says_when_it_asks_wrongly() throws Exception {
        var client = client(OWN, "system/Observation.rs");
        assertError(form("grant_type=password"), 400, "unsupported_grant_type");
        assertError(form(""), 400, "invalid_request");
        assertError(form("grant_type=client_credentials&grant_type=client_credentials"), 400, "invalid_request");
        assertError(form("grant_type=client_credentials"), 401, "invalid_client");
        assertError(
                form("grant_type=client_credentials&client_id=" + client.id() + "&client_secret=x"),
                401,
                "invalid_client");
        assertError(
                form("grant_type=client_credentials&client_assertion_type=other&client_assertion=" + signed(client)),
                401,
                "invalid_client");
    }

    @Test
    void may_do_on_fhir_what_its_scopes_say_and_nothing_else() throws Exception {
        var reader = token(client(OWN, "system/Observation.rs"), "")
                .path("access_token")
                .asString();
        assertThat(get(reader, "/fhir/Observation?patient=p-RX1").statusCode()).isEqualTo(200);
        for (var path : List.of(
                "/fhir/Patient/p-RX1",
                "/fhir/Patient?_id=p-RX1",
                "/fhir/AuditEvent?patient=p-RX1",
                "/fhir/Organization")) {
            assertRefused(get(reader, path));
        }
        assertRefused(send(reader, "p-RX1"));
        assertRefused(put(reader, OWN, "p-new"));
        var searcher = token(client(OWN, "system/Observation.s"), "")
                .path("access_token")
                .asString();
        assertThat(get(searcher, "/fhir/Observation?patient=p-RX1").statusCode())
                .isEqualTo(200);
        assertRefused(get(searcher, "/fhir/Observation/r1"));
        assertThat(deeds("machine-refused")).isPositive();
    }

    @Test
    void may_do_in_a_bundle_entry_by_entry_what_its_scopes_say() throws Exception {
        var reader = token(client(OWN, "system/Observation.rs"), "")
                .path("access_token")
                .asString();
        var bundle = """
                {"resourceType":"Bundle","type":"%s","entry":[
                {"request":{"method":"GET","url":"Observation?patient=p-RX1"}},
                {"request":{"method":"GET","url":"Patient/p-RX1"}},
                {"request":{"method":"GET","url":"AuditEvent?patient=p-RX1"}},
                {"resource":%s,"request":{"method":"POST","url":"Observation"}}]}""";
        var batch = post(reader, "/fhir", bundle.formatted("batch", observation("p-RX1")));
        assertThat(batch.statusCode()).isEqualTo(200);
        var statuses = JSON.readTree(batch.body())
                .path("entry")
                .valueStream()
                .map(entry -> entry.path("response").path("status").asString().substring(0, 3))
                .toList();
        assertThat(statuses).containsExactly("200", "403", "403", "403");
        assertThat(post(reader, "/fhir", bundle.formatted("transaction", observation("p-RX1")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void sees_nothing_of_another_providers_patients() throws Exception {
        var reader =
                token(client(OWN, "system/*.cruds"), "").path("access_token").asString();
        for (var path : List.of("/fhir/Patient/%s", "/fhir/Observation?patient=%s", "/fhir/AuditEvent?patient=%s")) {
            var foreign = get(reader, path.formatted("p-RX2"));
            var nobody = get(reader, path.formatted("p-RX9"));
            assertThat(foreign.statusCode()).isEqualTo(nobody.statusCode());
            assertThat(foreign.body().replace("p-RX2", "p-RX9")).isEqualTo(nobody.body());
        }
        assertThat(get(reader, "/fhir/Patient").body()).contains("p-RX1").doesNotContain("p-RX2");
        assertThat(get(reader, "/fhir/Organization").body())
                .contains("ward-RX1")
                .doesNotContain("ward-RX2");
    }

    @Test
    void writes_nothing_on_the_chart_of_another_providers_patients() throws Exception {
        var theirs =
                token(client(OTHER, "system/*.cruds"), "").path("access_token").asString();
        assertThat(put(theirs, OTHER, "p-theirs").statusCode()).isEqualTo(201);
        var sender = token(enrolled(OWN), "").path("access_token").asString();
        var foreign = send(sender, "p-theirs");
        assertThat(foreign.statusCode()).isEqualTo(202);
        assertThat(foreign.body()).contains("unknown-patient");
        assertThat(homeward.database()
                        .jdbc()
                        .sql("select count(*) from monitoring.reading r join patients.patient p using (patient_no)"
                                + " where p.patient_id = 'p-theirs'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(homeward.database()
                        .jdbc()
                        .sql("select provider from monitoring.quarantine where patient = 'p-theirs'")
                        .query(String.class)
                        .set())
                .containsExactly("RX1");
    }

    @Test
    void takes_no_patient_and_no_ward_from_another_provider() throws Exception {
        var client =
                token(client(OWN, "system/*.cruds"), "").path("access_token").asString();
        assertThat(put(client, OWN, "p-RX2").statusCode()).isEqualTo(409);
        assertThat(put(client, OTHER, "p-of-nobody").statusCode()).isEqualTo(422);
        var ward = homeward.send(homeward.to("/fhir/Organization/ward-RX2")
                .header("Authorization", "Bearer " + client)
                .header("Content-Type", "application/fhir+json")
                .PUT(BodyPublishers.ofString(
                        "{\"resourceType\":\"Organization\",\"id\":\"ward-RX2\",\"name\":\"Taken\"}")));
        assertThat(ward.statusCode()).isEqualTo(409);
        assertThat(homeward.database()
                        .jdbc()
                        .sql("select ward_id from stays.stay s join patients.patient p using (patient_no)"
                                + " where p.patient_id = 'p-RX2'")
                        .query(String.class)
                        .single())
                .isEqualTo("ward-RX2");
    }

    @Test
    void is_named_in_the_audit_with_its_provider() throws Exception {
        var known = enrolled(OTHER);
        assertThat(send(token(known, "").path("access_token").asString(), "p-RX2")
                        .statusCode())
                .isEqualTo(201);
        assertThat(homeward.database()
                        .jdbc()
                        .sql("select tenant from audit.entry where deed = 'intake' and username = ?")
                        .param("machine:" + known.id())
                        .query(String.class)
                        .set())
                .containsExactly("RX2");
    }

    @Test
    void finds_out_where_it_gets_its_token() throws Exception {
        var found = homeward.send(homeward.to("/fhir/.well-known/smart-configuration"));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(found.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        var told = JSON.readTree(found.body());
        assertThat(told.path("token_endpoint").asString()).isEqualTo(tokenEndpoint());
        assertThat(told.path("grant_types_supported").toString()).isEqualTo("[\"client_credentials\"]");
        assertThat(told.path("token_endpoint_auth_signing_alg_values_supported").toString())
                .contains("RS384", "ES384");
        assertThat(told.path("capabilities").toString()).contains("client-confidential-asymmetric", "permission-v2");
        assertThat(told.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        var metadata = homeward.send(homeward.to("/fhir/metadata"));
        assertThat(JSON.readTree(metadata.body())
                        .path("rest")
                        .path(0)
                        .path("security")
                        .path("service")
                        .toString())
                .contains("SMART-on-FHIR");
    }

    private static void awaitRefused(String token) throws Exception {
        long until = System.nanoTime() + 7_000_000_000L;
        while (send(token, "p-RX1").statusCode() != 401) {
            assertThat(System.nanoTime()).as("shut out within five seconds").isLessThan(until);
        }
    }

    private static long deeds(String word) {
        return homeward.database()
                .jdbc()
                .sql("select count(*) from audit.entry where deed = ?")
                .param(word)
                .query(Long.class)
                .single();
    }

    private static String code(OdsCode provider) {
        var machine =
                new Machine(UUID.randomUUID().toString(), "A kit", Role.DEVICE, provider, null, null, Scopes.SENDING);
        return ((AddMachine.Added.WithCode) homeward.room(AddMachine.class).withCode(machine, Doer.MACHINERY))
                .code()
                .spoken();
    }

    private static Known enrolled(OdsCode provider) throws Exception {
        var kit = Kit.new256();
        var enrolled = enrol(code(provider), kit.publicJwk());
        return new Known(JSON.readTree(enrolled.body()).path("id").asString(), kit);
    }

    private static Known client(OdsCode provider, String scopes) {
        var kit = Kit.new384();
        var machine = new Machine(
                UUID.randomUUID().toString(),
                "A system",
                Role.API_CLIENT,
                provider,
                null,
                null,
                ((Scopes.Read.Understood) Scopes.read(scopes)).scopes());
        var added = homeward.room(AddMachine.class)
                .withKeys(machine, "{\"keys\":[" + kit.publicJwk() + "]}", Doer.MACHINERY);
        assertThat(added).isInstanceOf(AddMachine.Added.WithKeys.class);
        return new Known(machine.id(), kit);
    }

    private static HttpResponse<String> enrol(String code, String jwk) throws Exception {
        return homeward.send(homeward.to("/machines/enrolments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\",\"key\":" + jwk + "}")));
    }

    private static String tokenEndpoint() {
        return homeward.address().resolve("/machines/token").toString();
    }

    private static String signed(Known known) {
        return known.kit().signed(known.id(), tokenEndpoint(), Instant.now());
    }

    private static JsonNode token(Known known, String scope) throws Exception {
        var answer = ask(signed(known), scope);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> ask(String assertion, String scope) throws Exception {
        return form("grant_type=client_credentials&client_assertion_type="
                + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=" + assertion
                + (scope.isEmpty() ? "" : "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> form(String body) throws Exception {
        return homeward.send(homeward.to("/machines/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static void assertError(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("error").asString()).isEqualTo(error);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(said -> assertThat(said).contains("insufficient_scope"));
        assertThat(JSON.readTree(answer.body()).path("resourceType").asString()).isEqualTo("OperationOutcome");
    }

    private static HttpResponse<String> get(String token, String path) throws Exception {
        return homeward.send(homeward.to(path).header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> post(String token, String path, String body) throws Exception {
        return homeward.send(homeward.to(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(String token, String patient) throws Exception {
        return post(token, "/fhir/Observation", observation(patient));
    }

    private static String observation(String patient) {
        return """
                {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/%s"},
                "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"%s",
                "valueQuantity":{"value":72,"system":"http://unitsofmeasure.org","code":"/min"}}""".formatted(patient, Instant.now());
    }

    private static HttpResponse<String> put(String token, OdsCode provider, String patient) throws Exception {
        return homeward.send(homeward.to("/fhir/Patient/" + patient)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .PUT(BodyPublishers.ofString("""
                        {"resourceType":"Patient","id":"%s","name":[{"family":"Test"}],"birthDate":"1946-03-01",
                        "managingOrganization":{"reference":"Organization/ward-%s"}}""".formatted(patient, provider.value()))));
    }
}
