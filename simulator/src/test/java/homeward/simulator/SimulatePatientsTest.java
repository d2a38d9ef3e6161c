package homeward.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.simulator.SimulatePatients.Outcome;
import homeward.simulator.door.Access;
import homeward.simulator.door.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatePatientsTest {
    private final FakeWard ward = new FakeWard();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private final SimulatePatients simulate = simulate(ward.access());

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void says_what_the_ward_refused() throws InterruptedException {
        ward.refuse(422, 422, 422, 422);
        assertThat(simulate.admit(1)).isEqualTo(new Outcome.Refused("HTTP 422: as the test wants it"));
    }

    @Test
    void gives_up_after_a_minute_without_an_answer() throws InterruptedException {
        var nobody = simulate(new Access(URI.create("http://127.0.0.1:1"), "t"));
        assertThat(nobody.admit(1)).isInstanceOf(Outcome.NotReached.class);
    }

    @Test
    void goes_on_when_the_ward_was_busy_for_a_while() throws InterruptedException {
        ward.refuse(503, 429, 503);
        assertThat(simulate.admit(120)).isInstanceOf(Outcome.Done.class);
        assertThat(ward.resources("Patient")).hasSize(120);
    }

    @Test
    void admits_under_the_ids_of_the_load_generator_fifty_to_a_ward() throws InterruptedException {
        simulate.admit(120);
        assertThat(ward.resources("Organization").map(SimulatePatientsTest::id))
                .containsExactly("ward-0001", "ward-0002", "ward-0003");
        assertThat(ward.resources("Patient").map(SimulatePatientsTest::id))
                .hasSize(120)
                .contains("pat-000001", "pat-000120")
                .doesNotHaveDuplicates();
        assertThat(ward.resources("Patient").filter(patient -> id(patient).equals("pat-000051")))
                .allSatisfy(patient -> assertThat(
                                patient.at("managingOrganization").orElseThrow().textAt("reference"))
                        .hasValue("Organization/ward-0002"));
    }

    @Test
    void gives_everybody_a_number_a_name_and_an_age() throws InterruptedException {
        simulate.admit(500);
        assertThat(ward.resources("Patient")).allSatisfy(patient -> {
            assertThat(patient.itemsAt("identifier").getFirst().textAt("system"))
                    .hasValue(Fhir.NHS_NUMBER);
            assertThat(patient.itemsAt("name").getFirst().textAt("family").orElse(""))
                    .isNotBlank();
            assertThat(patient.textAt("gender").orElse("")).isIn("female", "male");
            assertThat(LocalDate.parse(patient.textAt("birthDate").orElse("")))
                    .isBetween(LocalDate.of(1935, 1, 1), LocalDate.of(1995, 12, 31));
        });
        assertThat(ward.resources("Patient")
                        .map(patient -> patient.itemsAt("identifier").getFirst().textAt("value")))
                .doesNotHaveDuplicates();
    }

    @Test
    void says_the_same_of_everybody_when_done_again() throws InterruptedException {
        simulate.admit(80);
        var first = people();
        simulate.admit(80);
        assertThat(people()).containsAll(first).hasSize(160);
        assertThat(Set.copyOf(people())).hasSize(80);
    }

    @Test
    void shows_the_token_and_says_how_far_it_is() throws InterruptedException {
        simulate.admit(1);
        assertThat(ward.sent()).allMatch(sent -> sent.authorization().equals("Bearer " + FakeWard.TOKEN));
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("Patients: 1 of 1 (100 %)");
    }

    private List<String> people() {
        return ward.resources("Patient").map(Json::written).toList();
    }

    private SimulatePatients simulate(Access access) {
        return new SimulatePatients(
                access,
                new JumpingClock("2026-01-05T08:00:00Z"),
                new PrintStream(progress, true, StandardCharsets.UTF_8));
    }

    private static String id(Json resource) {
        return resource.textAt("id").orElseThrow();
    }
}
