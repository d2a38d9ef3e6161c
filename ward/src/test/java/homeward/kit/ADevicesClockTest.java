package homeward.kit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.kit.Clock.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ADevicesClockTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void nobody_knows_the_clock_of_a_device_that_was_never_heard() {
        assertThat(Clock.UNHEARD.skew()).isEqualTo(new Skew.Unknown());
    }

    @Test
    void a_device_that_sends_at_once_is_right() {
        assertThat(Clock.UNHEARD.after(lagging(NINE, Duration.ofSeconds(2))).skew())
                .isEqualTo(new Skew.Right());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 60, 60 * 24, 60 * 24 * 365 * 10})
    void one_message_from_the_future_proves_that_a_clock_leads(long minutes) {
        var lead = Duration.ofMinutes(minutes);
        assertThat(Clock.UNHEARD.after(lagging(NINE, lead.negated())).skew()).isEqualTo(new Skew.Ahead(lead));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 60, 60 * 24, 60 * 24 * 365 * 50})
    void a_clock_that_trails_is_known_when_all_its_messages_are_equally_late(long minutes) {
        var late = Duration.ofMinutes(minutes);
        assertThat(heard(Clock.STEADY_MESSAGES - 1, late, Duration.ZERO).skew()).isEqualTo(new Skew.Unknown());
        assertThat(heard(Clock.STEADY_MESSAGES, late, Duration.ofSeconds(10)).skew())
                .isEqualTo(new Skew.Behind(late));
    }

    @Test
    void a_gateway_that_works_off_two_days_is_not_called_wrong() {
        var clock = Clock.UNHEARD;
        for (int hour = 0; hour < 48; hour++) {
            clock = clock.after(lagging(NINE.plusSeconds(70L * hour), Duration.ofHours(48 - hour)));
            assertThat(clock.skew()).isEqualTo(new Skew.Unknown());
        }
    }

    @Test
    void a_clock_that_was_set_is_right_with_its_next_message() {
        var wrong = heard(Clock.STEADY_MESSAGES, Duration.ofHours(1), Duration.ZERO);
        assertThat(wrong.after(lagging(NINE.plusSeconds(3_600), Duration.ZERO)).skew())
                .isEqualTo(new Skew.Right());
        var leading = Clock.UNHEARD.after(lagging(NINE, Duration.ofHours(-1)));
        assertThat(leading.after(lagging(NINE.plusSeconds(3_600), Duration.ZERO))
                        .skew())
                .isEqualTo(new Skew.Right());
    }

    @Test
    void many_messages_within_a_minute_say_no_more_than_one() {
        var clock = Clock.UNHEARD;
        for (int second = 0; second < 59; second++) {
            clock = clock.after(lagging(NINE.plusSeconds(second), Duration.ofHours(1)));
        }
        assertThat(clock.newest()).hasSize(2);
        assertThat(clock.skew()).isEqualTo(new Skew.Unknown());
    }

    private static Clock heard(int messages, Duration late, Duration jitter) {
        return IntStream.range(0, messages)
                .mapToObj(i -> lagging(NINE.plusSeconds(90L * i), late.plus(jitter.multipliedBy(i))))
                .reduce(Clock.UNHEARD, Clock::after, (one, _) -> one);
    }

    private static Message lagging(Instant receivedAt, Duration lag) {
        return new Message(receivedAt.minus(lag), receivedAt);
    }
}
