package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is sent, there is a defined answer, never a 5xx, and what is good beside it is kept.
@ExtendWith(OneEmptyWard.class)
class RubbishStoryTest {
    private static final String PATIENT = "rubbish-1";
    private static final int ONCE_A_SECOND = 1_000;

    private final RunningWard ward;
    private final Machine machine;
    private final int errorsBefore;
    private final Instant from = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(7_200);

    RubbishStoryTest(RunningWard ward) throws Exception {
        this.ward = ward;
        errorsBefore = ward.errors().size();
        machine = Machine.of(ward);
    }

    @BeforeEach
    void admit() throws Exception {
        machine.admit("rubbish", PATIENT);
    }

    /// ERROR means: wake somebody. Nobody is woken for what a sender got wrong.
    @AfterEach
    void nobody_was_woken() throws Exception {
        assertThat(ward.errors()).hasSize(errorsBefore);
    }

    static Stream<Rubbish> all() {
        return new RubbishCorpus(PATIENT, Instant.now()).all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void has_its_answer_and_does_not_stand_in_the_way(Rubbish rubbish) throws Exception {
        int before = machine.stored(PATIENT);
        var answer = machine.send("POST", rubbish.place(), BodyPublishers.ofByteArray(rubbish.body()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(rubbish.status());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json;charset=UTF-8");
        assertThat(answer.problems()).contains(rubbish.problem());
        assertThat(machine.stored(PATIENT)).isEqualTo(before);
        assertThat(machine.post("/Observation", VitalSigns.pulse(PATIENT, aMomentOfItsOwn(), 80))
                        .status())
                .isEqualTo(201);
    }

    private Instant aMomentOfItsOwn() {
        return from.plusMillis(System.nanoTime() / 1_000 % (3_600 * ONCE_A_SECOND));
    }

    @Test
    void ten_megabytes_of_narrative_around_a_good_reading_are_taken() throws Exception {
        var answer = machine.post(
                "/Observation", RubbishCorpus.filled(VitalSigns.pulse(PATIENT, aMomentOfItsOwn(), 80), 10_000_000));
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void in_a_transaction_one_bad_entry_keeps_all_others_out_and_is_named() throws Exception {
        var at = aMomentOfItsOwn();
        int before = machine.stored(PATIENT);
        var answer = machine.post("", VitalSigns.bundle("transaction", oneBad(at)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/issue/0/expression/0").asString()).startsWith("Bundle.entry[1].resource");
        assertThat(machine.stored(PATIENT)).isEqualTo(before);
    }

    @Test
    void in_a_batch_one_bad_entry_stays_out_alone() throws Exception {
        int before = machine.stored(PATIENT);
        var answer = machine.post("", VitalSigns.bundle("batch", oneBad(aMomentOfItsOwn())));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.entryStatuses()).containsExactly(201, 422, 202, 201);
        assertThat(machine.stored(PATIENT)).isEqualTo(before + 2);
    }

    private static List<String> oneBad(Instant at) {
        return List.of(
                VitalSigns.pulse(PATIENT, at, 81),
                VitalSigns.pulse(PATIENT, at, 82).replace("\"final\"", "\"done\""),
                VitalSigns.pulse("nobody-knows", at, 83),
                VitalSigns.pulse(PATIENT, at, 84));
    }

    @Test
    void a_transaction_with_an_entry_for_quarantine_keeps_the_others() throws Exception {
        var at = aMomentOfItsOwn();
        var answer = machine.post(
                "",
                VitalSigns.bundle(
                        "transaction",
                        List.of(VitalSigns.pulse(PATIENT, at, 81), VitalSigns.pulse("nobody-knows", at, 83))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.entryStatuses()).containsExactly(201, 202);
    }

    @Test
    void a_block_of_a_wearable_with_lost_samples_is_kept() throws Exception {
        var answer = machine.post("/Observation", RubbishCorpus.sampled(PATIENT, aMomentOfItsOwn(), "81 82 E L U 83"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void what_waits_in_quarantine_is_on_nobodys_chart_but_visible() throws Exception {
        machine.post("/Observation", VitalSigns.pulse("nobody-knows", aMomentOfItsOwn(), 83));
        assertThat(Visitor.signedIn(ward, "nurse").page("/quarantine").text()).contains("nobody-knows");
    }
}
