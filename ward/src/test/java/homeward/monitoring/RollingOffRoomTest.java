package homeward.monitoring;

import static homeward.OpenHouse.reading;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is closed once stays closed, so each test has a house of its own.
class RollingOffRoomTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2024-05-10T09:00:00Z");
    private static final YearMonth ITS_MONTH = YearMonth.of(2024, 5);
    private static final Retention A_YEAR = Retention.of("1y", "1y");

    private final OpenHouse house = new OpenHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whole_months_past_the_policy_go_and_nothing_else() {
        admitted("past");
        var gone = recorded("past", LONG_AGO);
        var stays = recorded("past", NOW.minus(Duration.ofDays(300)));

        turn(A_YEAR);

        for (var parted : Parted.values()) {
            assertThat(partitions().months(parted)).doesNotContain(ITS_MONTH).contains(YearMonth.of(2026, 1));
        }
        assertThat(house.charts().find(gone)).isEmpty();
        assertThat(house.charts().isRolledOff(gone)).isTrue();
        assertThat(house.charts().find(stays)).isPresent();
        assertThat(house.charts().isRolledOff(stays)).isFalse();
    }

    @Test
    void nothing_goes_without_a_policy() {
        admitted("for-ever");
        recorded("for-ever", LONG_AGO);

        turn(Retention.of(null, null));

        assertThat(partitions().months(Parted.READING)).contains(ITS_MONTH);
    }

    @Test
    void a_month_is_closed_for_a_while_before_it_goes() {
        admitted("closed");
        recorded("closed", LONG_AGO);

        house.room(TurnMonths.class).rollOff(NOW, A_YEAR);

        assertThat(partitions().months(Parted.READING)).contains(ITS_MONTH);
        assertThat(late("closed", LONG_AGO.plusSeconds(60))).isEqualTo(QuarantineReason.NO_LONGER_KEPT);
    }

    @Test
    void a_late_reading_for_a_month_that_is_gone_waits_in_quarantine_and_does_not_make_it_anew() {
        admitted("late");
        recorded("late", LONG_AGO);
        turn(A_YEAR);

        assertThat(late("late", LONG_AGO.plusSeconds(60))).isEqualTo(QuarantineReason.NO_LONGER_KEPT);
        assertThat(partitions().months(Parted.READING)).doesNotContain(ITS_MONTH);
    }

    @Test
    void the_chart_of_somebody_who_is_on_the_ward_stays_whole() {
        house.admit("resident", LONG_AGO);
        recorded("resident", LONG_AGO);
        recorded("resident", NOW);

        turn(A_YEAR);

        assertThat(partitions().months(Parted.READING)).contains(ITS_MONTH);
        assertThat(partitions().months(Parted.SCORE)).contains(ITS_MONTH);
        assertThat(partitions().months(Parted.STRIP)).doesNotContain(ITS_MONTH);
    }

    @Test
    void what_an_open_alert_was_raised_from_stays() {
        var patient = admitted("alarmed");
        house.record(reading("alarmed", VitalSign.RESPIRATION_RATE, 30_000, LONG_AGO));
        assertThat(house.openAlerts(patient)).isNotEmpty();

        turn(A_YEAR);

        for (var parted : Parted.values()) {
            assertThat(partitions().months(parted)).contains(ITS_MONTH);
        }
    }

    @Test
    void the_next_month_is_made_before_it_comes() {
        house.room(TurnMonths.class).makeReady(Instant.parse("2031-01-28T12:00:00Z"));

        for (var parted : Parted.values()) {
            assertThat(partitions().months(parted)).contains(YearMonth.of(2031, 1), YearMonth.of(2031, 2));
        }
    }

    private PatientNo admitted(String id) {
        return house.admit(id, NOW);
    }

    private ReadingId recorded(String patient, Instant takenAt) {
        var receipt = house.record(reading(patient, VitalSign.PULSE, 80_000, takenAt));
        return ((Receipt.Accepted) receipt.getFirst()).reading();
    }

    private QuarantineReason late(String patient, Instant takenAt) {
        var receipt = house.record(reading(patient, VitalSign.PULSE, 80_000, takenAt));
        return ((Receipt.Quarantined) receipt.getFirst()).reason();
    }

    private Partitions partitions() {
        return house.room(Partitions.class);
    }

    /// Closes, and comes again when everybody knows.
    private void turn(Retention policy) {
        house.room(TurnMonths.class).rollOff(NOW, policy);
        house.room(TurnMonths.class).rollOff(NOW.plus(Duration.ofHours(1)), policy);
    }
}
