package homeward.machines;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.RunningHomeward;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A machine does what its scopes say, for the patients of its own provider, and nothing else.
class AMachineKeepsToItsOwnStoryTest extends MachineStory {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    AMachineKeepsToItsOwnStoryTest() {
        super(homeward);
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
    void looks_at_nothing_by_an_address_that_is_written_oddly() throws Exception {
        var kit = token(enrolled(OWN), "").path("access_token").asString();
        for (var odd : List.of("\\n", "\\r", "\\u0085", "\\u2028", "\\u2029")) {
            var bundle = """
                    {"resourceType":"Bundle","type":"batch","entry":[
                    {"request":{"method":"GET","url":"Patient?_count=1000&_pretty=%s"}}]}""".formatted(odd);
            assertThat(post(kit, "/fhir", bundle).body())
                    .doesNotContain("p-RX1")
                    .contains("\"status\":\"403");
        }
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
                        .sql("select ward_id from stays.span s join patients.patient p using (patient_no)"
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
}
