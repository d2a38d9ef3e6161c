package homeward.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {
    private static final Instant FIRST = Instant.parse("2012-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2012-01-02T23:59:59.999999Z");
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void refuses_to_be_slower_than_life() {
        assertThatThrownBy(() -> new Timetable(FIRST, LAST, START, 0.5, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.7, 60, 4800, Double.POSITIVE_INFINITY})
    void nothing_is_ever_from_the_future_and_the_last_arrives_as_it_is_taken(double speed) {
        var timetable = new Timetable(FIRST, LAST, START, speed, false);
        assertThat(IntStream.range(0, 2000).mapToObj(i -> FIRST.plusMillis(i * 86_399L)))
                .allMatch(original -> !timetable.taken(original).isAfter(timetable.sent(original)));
        assertThat(Duration.between(timetable.taken(LAST), timetable.sent(LAST)))
                .isLessThanOrEqualTo(Duration.ofMillis(1));
    }

    @Test
    void sixty_times_as_fast_two_days_are_told_in_48_minutes() {
        var timetable = new Timetable(FIRST, FIRST.plus(TWO_DAYS), START, 60, false);
        assertThat(timetable.sent(FIRST)).isEqualTo(START);
        assertThat(timetable.sent(FIRST.plus(TWO_DAYS))).isEqualTo(START.plus(Duration.ofMinutes(48)));
        assertThat(timetable.taken(FIRST)).isEqualTo(START.minus(TWO_DAYS).plus(Duration.ofMinutes(48)));
    }

    @Test
    void at_once_everything_is_sent_now() {
        var timetable = new Timetable(FIRST, LAST, START, Double.POSITIVE_INFINITY, false);
        assertThat(timetable.sent(LAST)).isEqualTo(START);
        assertThat(timetable.taken(LAST)).isEqualTo(START);
    }

    @Test
    void keeps_the_times_of_the_file_when_asked_to() {
        assertThat(new Timetable(FIRST, LAST, START, 10, true).taken(LAST)).isEqualTo(LAST);
    }
}
