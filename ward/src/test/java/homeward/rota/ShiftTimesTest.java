package homeward.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftTimesTest {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime TWENTY = LocalTime.of(20, 0);
    private static final LocalDate CLOCKS_FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate CLOCKS_BACK = LocalDate.of(2026, 10, 25);

    @Test
    void are_those_of_london_in_summer_and_in_winter() {
        assertThat(day(LocalDate.of(2026, 7, 1)).begins()).isEqualTo("2026-07-01T07:00:00Z");
        assertThat(day(LocalDate.of(2026, 12, 1)).begins()).isEqualTo("2026-12-01T08:00:00Z");
    }

    @Test
    void of_a_night_end_on_the_next_day() {
        assertThat(night(LocalDate.of(2026, 12, 31)).ends()).isEqualTo("2027-01-01T08:00:00Z");
    }

    @Test
    void that_end_when_they_begin_last_a_day() {
        var whole = new ShiftTimes(LocalDate.of(2026, 7, 1), EIGHT, EIGHT);
        assertThat(lasts(whole)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void of_the_night_when_the_clocks_change_last_an_hour_more_or_less() {
        assertThat(lasts(night(CLOCKS_FORWARD.minusDays(1)))).isEqualTo(Duration.ofHours(11));
        assertThat(lasts(night(CLOCKS_BACK.minusDays(1)))).isEqualTo(Duration.ofHours(13));
    }

    @Test
    void in_the_hour_that_comes_twice_begin_the_first_time_and_end_the_second() {
        var half = LocalTime.of(1, 30);
        assertThat(new ShiftTimes(CLOCKS_BACK, half, EIGHT).begins()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(new ShiftTimes(CLOCKS_BACK.minusDays(1), TWENTY, half).ends())
                .isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void in_the_hour_that_is_left_out_begin_after_it_and_end_as_many_minutes_later() {
        var half = LocalTime.of(1, 30);
        assertThat(new ShiftTimes(CLOCKS_FORWARD, half, EIGHT).begins()).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(new ShiftTimes(CLOCKS_FORWARD.minusDays(1), TWENTY, half).ends())
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void that_meet_on_the_paper_leave_nobody_without_a_clinician_at_any_half_hour_of_the_year() {
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            for (int half = 0; half < 48; half++) {
                var change = LocalTime.MIDNIGHT.plusMinutes(30L * half);
                var before = new ShiftTimes(day.minusDays(1), change, change);
                var after = new ShiftTimes(day, change, change);
                assertThat(after.begins()).as("%s %s", day, change).isBeforeOrEqualTo(before.ends());
                assertThat(lasts(before)).isBetween(Duration.ofHours(22), Shift.LONGEST);
            }
        }
    }

    @Test
    void can_always_be_kept_as_a_shift() {
        for (var day : List.of(CLOCKS_BACK.minusDays(1), CLOCKS_BACK, CLOCKS_FORWARD.minusDays(1), CLOCKS_FORWARD)) {
            for (int from = 0; from < 96; from++) {
                for (int until = 0; until < 96; until++) {
                    var times = new ShiftTimes(day, quarter(from), quarter(until));
                    assertThat(lasts(times)).isBetween(Duration.ZERO, Shift.LONGEST);
                    assertThat(times.isAtAll()).isEqualTo(!isLeftOut(times));
                }
            }
        }
    }

    /// From the hour that is left out to its end.
    private static boolean isLeftOut(ShiftTimes times) {
        return times.day().equals(CLOCKS_FORWARD)
                && times.from().getHour() == 1
                && times.until().equals(LocalTime.of(2, 0));
    }

    private static LocalTime quarter(int number) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * number);
    }

    private static Duration lasts(ShiftTimes times) {
        Instant begins = times.begins();
        return Duration.between(begins, times.ends());
    }

    private static ShiftTimes day(LocalDate day) {
        return new ShiftTimes(day, EIGHT, TWENTY);
    }

    private static ShiftTimes night(LocalDate day) {
        return new ShiftTimes(day, TWENTY, EIGHT);
    }
}
