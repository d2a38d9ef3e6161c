package homeward.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomTest {
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 60, 600, 3_600, 21_600, 86_400, 259_200, 1_209_600, 7_776_000, 34_560_000, 315_360_000})
    void no_span_is_told_in_more_stretches_than_there_is_room_for(long seconds) {
        var span = Duration.ofSeconds(seconds);
        for (int marks : List.of(230, 460, 1_000)) {
            assertThat(span.dividedBy(Zoom.step(span, marks))).isLessThanOrEqualTo(marks);
        }
        assertThat(span.dividedBy(Zoom.step(span, 1_000_000))).isLessThanOrEqualTo(Zoom.MOST_MARKS);
    }

    @Test
    void a_day_is_told_in_minutes_and_a_year_in_half_days() {
        assertThat(Zoom.step(Duration.ofDays(1), 460)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Zoom.step(Duration.ofDays(400), 1_000)).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void a_line_breaks_where_nothing_was_heard() {
        var line = new TrendLines.Line(Duration.ZERO, List.of(at(0), at(1), at(2), at(9), at(10)));
        assertThat(line.pieces()).extracting(List::size).containsExactly(3, 2);
        assertThat(new TrendLines.Line(Duration.ofMinutes(1), List.of(at(0), at(60), at(180))).pieces())
                .extracting(List::size)
                .containsExactly(2, 1);
    }

    @Test
    void hours_in_a_row_are_read_in_one_part_and_cut_at_the_ends_of_the_span() {
        var span = new Stretch(NINE.plusSeconds(600), NINE.plus(Duration.ofHours(5)));
        var hours = Set.of(NINE, NINE.plus(Duration.ofHours(1)), NINE.plus(Duration.ofHours(3)));
        assertThat(span.within(hours))
                .containsExactly(
                        new Stretch(span.from(), NINE.plus(Duration.ofHours(2))),
                        new Stretch(NINE.plus(Duration.ofHours(3)), NINE.plus(Duration.ofHours(4))));
        assertThat(span.without(hours))
                .containsExactly(
                        new Stretch(NINE.plus(Duration.ofHours(2)), NINE.plus(Duration.ofHours(3))),
                        new Stretch(NINE.plus(Duration.ofHours(4)), span.before()));
        assertThat(span.without(Set.of())).containsExactly(span);
    }

    private static Bucket at(long second) {
        return Bucket.of(Bucket.micros(NINE.plusSeconds(second)), 1, false);
    }
}
