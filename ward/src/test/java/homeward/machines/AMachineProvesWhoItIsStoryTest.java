package homeward.machines;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.audit.Doer;
import homeward.commandline.RunningHomeward;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A kit enrols its key, a system is registered with its keys; both ask for tokens, over HTTP.
class AMachineProvesWhoItIsStoryTest extends MachineStory {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    AMachineProvesWhoItIsStoryTest() {
        super(homeward);
    }

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
}
