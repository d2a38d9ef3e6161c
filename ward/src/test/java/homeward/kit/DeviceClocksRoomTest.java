package homeward.kit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import homeward.monitoring.RecordReadings;
import homeward.monitoring.SentReading;
import homeward.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeviceClocksRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_device_that_is_right_is_not_listed() {
        var ada = HOUSE.admit("right", NINE);
        take("right", "Device/right", NINE, NINE.plusSeconds(3));
        written();
        assertThat(HOUSE.room(ReadClocks.class).wrong(ada)).isEmpty();
    }

    @Test
    void a_device_whose_readings_are_always_an_hour_old_is_listed_until_its_clock_is_set() {
        var ada = HOUSE.admit("behind", NINE.minus(HOUR));
        for (int i = 0; i < Clock.STEADY_MESSAGES; i++) {
            var now = NINE.plus(Duration.ofMinutes(2L * i));
            take("behind", "Device/slow", now.minus(HOUR), now);
        }
        written();
        assertThat(HOUSE.room(ReadClocks.class).wrong(ada))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.device()).isEqualTo("Device/slow"))
                .satisfies(wrong -> assertThat(wrong.skew()).isEqualTo(new Skew.Behind(HOUR)));

        var set = NINE.plus(HOUR);
        take("behind", "Device/slow", set, set);
        written();
        assertThat(HOUSE.room(ReadClocks.class).wrong(ada)).isEmpty();
    }

    @Test
    void a_reading_from_the_future_waits_in_quarantine_and_its_clock_is_called_wrong() {
        var ada = HOUSE.admit("ahead", NINE);
        var heard = new Heard(new PatientId("ahead"), "Device/fast", NINE.plus(HOUR));
        HOUSE.room(RecordReadings.class)
                .record(
                        List.of(new Entry.Unchartable(
                                "ahead", QuarantineReason.FUTURE, "Set the device's clock.", "{}", heard)),
                        NINE);
        written();
        assertThat(HOUSE.room(ReadClocks.class).wrong(ada))
                .extracting(DeviceClock::skew)
                .containsExactly(new Skew.Ahead(HOUR));
        assertThat(HOUSE.room(ReadClocks.class).wrong(10))
                .extracting(DeviceClock::patient)
                .contains(ada);
    }

    @Test
    void what_staff_type_in_says_nothing_of_a_clock() {
        var ada = HOUSE.admit("typed", NINE);
        take("typed", "staff:Grace", NINE.plus(HOUR), NINE);
        written();
        assertThat(HOUSE.room(ReadClocks.class).wrong(ada)).isEmpty();
    }

    private static void take(String patient, String source, Instant takenAt, Instant receivedAt) {
        var reading = new SentReading(
                new PatientId(patient),
                new Measured.Single(VitalSign.PULSE, 80_000),
                takenAt,
                null,
                source,
                null,
                "{}");
        HOUSE.room(RecordReadings.class).record(List.of(new Entry.Chartable(reading)), receivedAt);
    }

    private static void written() {
        HOUSE.room(NoteClocks.class).write();
    }
}
