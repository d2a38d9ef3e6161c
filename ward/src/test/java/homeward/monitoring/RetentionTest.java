package homeward.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.plumbing.CannotStart;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void keeps_everything_for_ever_where_nobody_has_decided_otherwise() {
        assertThat(Retention.of(null, " ").keptFrom(Kept.READINGS, NOW, null)).isEmpty();
        assertThat(Retention.of(null, "400d").keptFrom(Kept.READINGS, NOW, null))
                .isEmpty();
    }

    @Test
    void never_lets_go_of_a_month_in_which_something_within_the_policy_lies() {
        var policy = Retention.of("8y", "400d");
        for (int day = 0; day < 800; day++) {
            var now = NOW.plusSeconds(day * 86_400L);
            var kept = policy.keptFrom(Kept.SAMPLES, now, null).orElseThrow();
            // A strip may begin in one month and reach into the next.
            var last = midnight(kept).plus(Strips.LONGEST);
            assertThat(last).isBeforeOrEqualTo(now.minusSeconds(400 * 86_400L));
            // Whatever is taken in late changes no score that leans on what has gone.
            assertThat(midnight(kept).plus(Retention.MARGIN)).isBeforeOrEqualTo(now.minusSeconds(400 * 86_400L));
        }
    }

    @Test
    void keeps_what_somebody_still_needs_however_old_it_is() {
        var policy = Retention.of("1y", null);
        assertThat(policy.keptFrom(Kept.READINGS, NOW, null)).contains(YearMonth.of(2025, 10));
        assertThat(policy.keptFrom(Kept.READINGS, NOW, Instant.parse("2024-03-10T00:00:00Z")))
                .contains(YearMonth.of(2024, 2));
        assertThat(policy.keptFrom(Kept.READINGS, NOW, Instant.parse("2026-10-10T00:00:00Z")))
                .contains(YearMonth.of(2025, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a while", "30d", "0y", "-1y", "4w"})
    void refuses_what_is_no_time_or_too_short(String text) {
        assertThatThrownBy(() -> Retention.of(null, text)).isInstanceOf(CannotStart.class);
    }

    private static Instant midnight(YearMonth month) {
        return Instant.parse(month.atDay(1) + "T00:00:00Z");
    }
}
