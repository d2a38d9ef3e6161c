package homeward.board.cui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tests run with a Turkish locale in Kathmandu, neither of which may be seen (D+Ta-0010).
class MomentsTest {

    @ParameterizedTest(name = "D+Ta-0006, 0007, 0018: {0} is {1}")
    @CsvSource({
        "1980-08-14, 14-Aug-1980",
        "2008-01-01, 01-Jan-2008",
        "2008-02-28, 28-Feb-2008",
        "2008-03-09, 09-Mar-2008",
        "2008-04-05, 05-Apr-2008",
        "2008-05-31, 31-May-2008",
        "2008-06-30, 30-Jun-2008",
        "2008-07-01, 01-Jul-2008",
        "2008-09-10, 10-Sep-2008",
        "2008-10-11, 11-Oct-2008",
        "2008-11-12, 12-Nov-2008",
        "2008-12-31, 31-Dec-2008",
        "2024-02-29, 29-Feb-2024",
        "0999-01-02, 02-Jan-0999"
    })
    void dates_are_short_and_unmistakable(LocalDate day, String expected) {
        assertThat(Moments.date(day)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "D+Ta-0016, 0017: {0} is {1}")
    @CsvSource({
        "2026-11-16T12:00:00Z, Mon 16-Nov-2026",
        "2026-11-17T12:00:00Z, Tue 17-Nov-2026",
        "2026-11-18T12:00:00Z, Wed 18-Nov-2026",
        "2026-11-19T12:00:00Z, Thu 19-Nov-2026",
        "2026-11-20T12:00:00Z, Fri 20-Nov-2026",
        "2026-11-21T12:00:00Z, Sat 21-Nov-2026",
        "2026-11-22T12:00:00Z, Sun 22-Nov-2026"
    })
    void the_day_of_the_week_stands_before_the_day(Instant moment, String expected) {
        assertThat(Moments.dayAndDate(moment)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "D+Tb-0001 to 0010: {0} is {1}")
    @CsvSource({
        "2026-01-10T00:00:00Z, 00:00",
        "2026-01-10T00:25:59Z, 00:25",
        "2026-01-10T04:59:00Z, 04:59",
        "2026-01-10T12:35:00Z, 12:35",
        "2026-01-10T23:59:59Z, 23:59"
    })
    void times_are_on_the_24_hour_clock(Instant moment, String expected) {
        assertThat(Moments.time(moment)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1} in London")
    @CsvSource({
        "2026-03-29T00:59:59Z, 29-Mar-2026 00:59",
        "2026-03-29T01:00:00Z, 29-Mar-2026 02:00",
        "2026-07-10T23:30:00Z, 11-Jul-2026 00:30",
        "2026-10-25T00:30:00Z, 25-Oct-2026 01:30",
        "2026-10-25T01:30:00Z, 25-Oct-2026 01:30",
        "2026-12-31T23:59:00Z, 31-Dec-2026 23:59"
    })
    void summer_time_is_london_s(Instant moment, String expected) {
        assertThat(Moments.dateAndTime(moment)).isEqualTo(expected);
    }

    @Test
    void seconds_are_shown_only_where_they_are_asked_for() {
        assertThat(Moments.timeWithSeconds(Instant.parse("2026-01-10T12:35:01Z")))
                .isEqualTo("12:35:01");
    }

    @ParameterizedTest(name = "{0} seen at noon is {1}")
    @CsvSource({
        "2026-01-10T11:00:00Z, 11:00",
        "2026-01-09T18:01:00Z, 18:01",
        "2026-01-09T17:59:00Z, 09-Jan-2026 17:59",
        "2026-01-11T05:59:00Z, 05:59",
        "2026-01-11T06:00:00Z, 11-Jan-2026 06:00"
    })
    void a_moment_that_is_not_hours_away_has_its_date(Instant moment, String expected) {
        assertThat(Moments.near(moment, Instant.parse("2026-01-10T12:00:00Z"))).isEqualTo(expected);
    }
}
