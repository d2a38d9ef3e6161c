package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Promise P6: missing data raises a technical alert by its deadline. Waits beside the other stories.
@Execution(ExecutionMode.CONCURRENT)
class SilenceStoryTest {
    private static final Duration BY_ITS_DEADLINE = Duration.ofSeconds(60 + 10);

    @Test
    void a_patient_of_whom_nothing_is_heard_is_an_alert_until_readings_come() throws Exception {
        try (var ward = RunningWard.started(0, Map.of("HOMEWARD_OBSERVE_EVERY", "1m"))) {
            var machine = Machine.of(ward);
            var stored = new StoredReadings(ward);
            machine.admit("silent", "quiet-1");
            machine.admit("silent", "heard-1");
            assertThat(stored.openAlerts()).isEmpty();

            var halfWay = now().plusSeconds(30);
            Within.time(BY_ITS_DEADLINE, "half of the time", () -> now().isAfter(halfWay));
            machine.post("/Observation", VitalSigns.pulse("heard-1", now(), 80));
            Within.time(
                    BY_ITS_DEADLINE,
                    "an alert for silence",
                    () -> stored.openAlerts().containsKey("quiet-1 silence"));
            assertThat(stored.openAlerts()).containsOnlyKeys("quiet-1 silence");
            assertThat(Visitor.signedIn(ward, "nurse").board("silent"))
                    .anyMatch(row -> row.contains("No reading by its deadline"));

            machine.post("/Observation", VitalSigns.pulse("quiet-1", now(), 80));
            assertThat(stored.openAlerts()).isEmpty();
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
