package homeward.board.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final Instant NINE = Instant.parse("2026-01-10T09:00:00Z");
    private static final Window MORNING = new Window(NINE, NINE.plus(Duration.ofHours(1)), false);

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T09:00:00Z, 2026-01-10T08:00:00Z",
        "2026-01-10T09:00:00Z, 2026-01-10T09:00:00.999Z",
        "2026-01-10T15:00:00Z, 2026-01-10T16:00:00Z",
        "2015-01-10T09:00:00Z, 2015-01-11T09:00:00Z",
        "2026-01-10T09:00:00Z, 2046-01-10T09:00:00Z"
    })
    void no_time_at_all_or_too_long_or_ahead_or_too_far_away_cannot_be_asked_for(Instant from, Instant to) {
        assertThat(Window.between(from, to, NOW)).isEmpty();
    }

    @Test
    void the_shortest_and_the_longest_can() {
        assertThat(Window.between(NINE, NINE.plusSeconds(1), NOW)).isPresent();
        assertThat(Window.between(NOW.minus(Window.LONGEST), NOW, NOW)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-01-10", "2026-01-10T09:00:00", "+1000000000-12-31T23:59:59Z"})
    void what_cannot_be_read_is_the_last_day_and_goes_on(String from) {
        var window = Window.asked(null, from, NOW.toString(), NOW);
        assertThat(window).isEqualTo(new Window(NOW.minus(Duration.ofDays(1)), NOW, true));
    }

    @ParameterizedTest
    @EnumSource(Range.class)
    void each_range_reaches_up_to_now_and_has_an_address(Range range) {
        var window = Window.asked(range.word(), null, null, NOW);
        assertThat(window.live()).isTrue();
        assertThat(window.range()).isEqualTo(range);
        assertThat(window.query()).isEqualTo("range=" + range.word());
    }

    @Test
    void the_past_has_an_address_that_leads_back_to_it() {
        assertThat(MORNING.query()).isEqualTo("from=2026-01-10T09:00:00Z&to=2026-01-10T10:00:00Z");
        assertThat(Window.asked(null, "2026-01-10T09:00:00Z", "2026-01-10T10:00:00Z", NOW))
                .isEqualTo(MORNING);
    }

    @Test
    void earlier_and_later_lead_back_to_where_one_was() {
        assertThat(MORNING.earlier().to()).isEqualTo(NINE);
        assertThat(MORNING.earlier().later(NOW)).isEqualTo(MORNING);
    }

    @Test
    void later_stops_at_now_and_goes_on_with_it() {
        var almostNow = new Window(NOW.minus(Duration.ofMinutes(122)), NOW.minus(Duration.ofMinutes(62)), false);
        var last = Objects.requireNonNull(almostNow.later(NOW));
        assertThat(last).isEqualTo(new Window(NOW.minus(Duration.ofHours(1)), NOW, true));
        assertThat(last.later(NOW)).isNull();
    }

    @Test
    void closer_and_wider_keep_the_middle() {
        var middle = NINE.plus(Duration.ofMinutes(30));
        assertThat(around(middle, Duration.ofMinutes(10))).isEqualTo(Optional.ofNullable(MORNING.closer(NOW)));
        assertThat(around(middle, Duration.ofHours(6))).isEqualTo(Optional.ofNullable(MORNING.wider(NOW)));
    }

    private static Optional<Window> around(Instant middle, Duration length) {
        var half = length.dividedBy(2);
        return Optional.of(new Window(middle.minus(half), middle.plus(half), false));
    }

    @Test
    void what_would_reach_ahead_is_up_to_now_instead() {
        var wide = Objects.requireNonNull(new Window(NOW.minus(Duration.ofHours(1)), NOW, false).wider(NOW));
        assertThat(wide).isEqualTo(new Window(NOW.minus(Duration.ofHours(6)), NOW, true));
    }

    @Test
    void nothing_is_closer_than_a_minute_nor_wider_than_four_hundred_days() {
        assertThat(Window.asked(Range.MINUTE.word(), null, null, NOW).closer(NOW))
                .isNull();
        assertThat(Window.asked(Range.YEAR.word(), null, null, NOW).wider(NOW)).isNull();
    }
}
