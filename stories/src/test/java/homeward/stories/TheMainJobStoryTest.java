package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/// Vital signs arrive from a patient's home; each is stored, scored, alerted when it must be, and on the board.
@ExtendWith(OneEmptyWard.class)
class TheMainJobStoryTest {
    private static final String WARD = "main-job";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final RunningWard ward;
    private final Machine machine;
    private final StoredReadings stored;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private String patient = "";

    TheMainJobStoryTest(RunningWard ward) {
        this.ward = ward;
        machine = Machine.of(ward);
        stored = new StoredReadings(ward);
    }

    @BeforeEach
    void admit(TestInfo test) throws Exception {
        patient = "main-" + Integer.toHexString(test.getDisplayName().hashCode());
        machine.admit(WARD, patient);
    }

    @Test
    void a_bad_set_is_an_open_alert_on_every_board_within_a_second() throws Exception {
        var nurse = Visitor.signedIn(ward, "nurse");
        try (var live = Live.of(nurse, WARD)) {
            live.untilShown(Duration.ofSeconds(5), "the board as it is", board -> board.contains("Patient"));
            var answer = machine.post("", VitalSigns.HIGH.bundle(patient, now));
            assertThat(answer.entryStatuses()).containsOnly(201);
            var took = live.untilShown(Duration.ofSeconds(10), "the alert", board -> board.contains("NEWS2 of 7"));
            System.out.println("From the answer to the board: " + took.toMillis() + " ms");
            assertThat(took).isLessThan(A_SECOND);
        }
        assertThat(nurse.board(WARD)).anyMatch(row -> row.contains("NEWS2 of 7 or more"));
        assertThat(stored.openAlerts()).containsEntry(patient + " news2-high", 1);
    }

    @Test
    void a_bad_set_that_is_repeated_raises_no_second_alert() throws Exception {
        for (int minutes = 5; minutes >= 0; minutes--) {
            machine.post("", VitalSigns.HIGH.bundle(patient, now.minusSeconds(60L * minutes)));
        }
        machine.post("", VitalSigns.HIGH.bundle(patient, now));
        assertThat(stored.openAlerts())
                .containsEntry(patient + " news2-high", 1)
                .containsEntry(patient + " red-score", 1)
                .doesNotContainKey(patient + " news2-medium");
    }

    @Test
    void a_nurse_acknowledges_by_name_and_the_same_again_is_hers_for_the_time_to_respond() throws Exception {
        machine.post("", VitalSigns.MEDIUM.bundle(patient, now.minusSeconds(60)));
        var nurse = Visitor.signedIn(ward, "nurse");
        var after = nurse.submit(
                nurse.form("/patients/" + patient, "form[action*=acknowledge]"), Map.of("note", "Rang her"));
        assertThat(after.select("form[action*=acknowledge]")).isEmpty();
        assertThat(after.text()).contains("Acknowledged by Nurse Amina Yusuf", "Rang her");

        machine.post("", VitalSigns.MEDIUM.bundle(patient, now));
        assertThat(stored.openAlerts().keySet()).noneMatch(alert -> alert.startsWith(patient + " "));
        machine.post("", VitalSigns.HIGH.bundle(patient, now.plusSeconds(1)));
        assertThat(stored.openAlerts()).containsEntry(patient + " news2-high", 1);
    }

    @Test
    void an_alert_stays_open_when_later_readings_are_well() throws Exception {
        machine.post("", VitalSigns.MEDIUM.bundle(patient, now.minusSeconds(60)));
        machine.post("", VitalSigns.WELL.bundle(patient, now));
        assertThat(stored.openAlerts()).containsEntry(patient + " news2-medium", 1);
    }

    @Test
    void a_well_set_raises_nothing() throws Exception {
        machine.post("", VitalSigns.WELL.bundle(patient, now));
        assertThat(stored.openAlerts().keySet()).noneMatch(alert -> alert.startsWith(patient + " "));
    }

    @Test
    void a_set_from_before_its_time_is_not_shown_as_if_it_stood() throws Exception {
        machine.admit("stale", patient);
        machine.post("", VitalSigns.RED.bundle(patient, now.minusSeconds(13 * 3_600)));
        assertThat(Visitor.signedIn(ward, "nurse").board("stale"))
                .singleElement()
                .asString()
                .contains("No current score", "Not current")
                .doesNotContain("RR 26");
    }

    @Test
    void the_worst_patient_stands_first() throws Exception {
        machine.admit("worst-first", patient + "-well");
        machine.admit("worst-first", patient + "-ill");
        machine.post("", VitalSigns.WELL.bundle(patient + "-well", now));
        machine.post("", VitalSigns.HIGH.bundle(patient + "-ill", now));
        var rows = Visitor.signedIn(ward, "nurse").board("worst-first");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains("NEWS2 of 7 or more");
    }
}
