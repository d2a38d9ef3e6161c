package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneEmptyWard.class)
class SendingAgainStoryTest {
    private static final int SENDERS = 64;

    private final Machine machine;
    private final Instant takenAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);
    private String patient = "";

    SendingAgainStoryTest(RunningWard ward) {
        machine = Machine.of(ward);
    }

    @BeforeEach
    void admit(TestInfo test) throws Exception {
        patient = "again-" + Integer.toHexString(test.getDisplayName().hashCode());
        machine.admit("sending-again", patient);
    }

    @Test
    void the_same_set_twice_is_kept_once_and_gets_the_same_names_both_times() throws Exception {
        var set = VitalSigns.WELL.bundle(patient, takenAt);
        var first = machine.post("", set);
        var second = machine.post("", set);
        assertThat(first.entryStatuses()).hasSize(VitalSigns.OBSERVATIONS).containsOnly(201);
        assertThat(second.entryStatuses()).hasSize(VitalSigns.OBSERVATIONS).containsOnly(200);
        assertThat(second.entryIds()).isEqualTo(first.entryIds());
        assertThat(machine.stored(patient)).isEqualTo(VitalSigns.OBSERVATIONS);
    }

    @Test
    void one_observation_from_sixty_four_senders_at_once_is_one_reading() throws Exception {
        var pulse = VitalSigns.pulse(patient, takenAt, 80);
        var together = new CyclicBarrier(SENDERS);
        Callable<Answer> sender = () -> {
            together.await();
            return machine.post("/Observation", pulse);
        };
        var answers = new ArrayList<Answer>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : senders.invokeAll(Collections.nCopies(SENDERS, sender))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers.stream().map(Answer::status))
                .containsOnlyOnce(201)
                .containsOnly(200, 201)
                .hasSize(SENDERS);
        assertThat(answers.stream().map(answer -> answer.headers().firstValue("Location")))
                .doesNotContainNull()
                .containsOnly(answers.getFirst().headers().firstValue("Location"));
        assertThat(machine.stored(patient)).isEqualTo(1);
    }

    @Test
    void two_readings_of_the_same_millisecond_are_both_kept() throws Exception {
        var first = machine.post("/Observation", VitalSigns.pulse(patient, takenAt, 80));
        var other = machine.post("/Observation", VitalSigns.pulse(patient, takenAt, 84));
        assertThat(first.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(201);
        assertThat(machine.stored(patient)).isEqualTo(2);
    }

    @Test
    void a_reading_that_comes_after_later_ones_is_kept_in_its_place() throws Exception {
        machine.post("/Observation", VitalSigns.pulse(patient, takenAt, 80));
        machine.post("/Observation", VitalSigns.pulse(patient, takenAt.minusSeconds(60), 70));
        var newestFirst = machine.get("/Observation?patient=" + patient + "&_sort=-date")
                .json()
                .path("entry")
                .valueStream()
                .map(entry -> entry.at("/resource/valueQuantity/value").asInt())
                .toList();
        assertThat(newestFirst).containsExactly(80, 70);
    }
}
