package homeward.board;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Duration NOW = Duration.ZERO;
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    @Test
    void a_score_is_compared_with_that_of_an_hour_or_more_before() {
        var trend = Trend.of(
                List.of(
                        OnAWard.point(OnAWard.ill(), NOW),
                        OnAWard.point(OnAWard.ill(), HALF_AN_HOUR),
                        OnAWard.point(OnAWard.well(), FOUR_HOURS)),
                OnAWard.NOW);
        assertThat(trend.words()).isEqualTo("Up from 0 at 10:30");
        assertThat(trend.arrow()).isEqualTo("▲");
    }

    @Test
    void an_incomplete_score_says_nothing_of_a_trend() {
        var partial = VitalSigns.none().with(VitalSign.PULSE, 70_000);
        var trend =
                Trend.of(List.of(OnAWard.point(partial, NOW), OnAWard.point(OnAWard.ill(), FOUR_HOURS)), OnAWard.NOW);
        assertThat(trend.words()).isEqualTo("First score");
        assertThat(trend.line().whole()).isEqualTo("M78 18h0");
        assertThat(trend.line().least()).as("a ring, not a dot").startsWith("M91 27a");
    }

    @Test
    void the_picture_holds_a_day_and_its_scale_is_fixed() {
        var line = Sparkline.of(
                List.of(
                        OnAWard.point(OnAWard.ill(), NOW),
                        OnAWard.point(OnAWard.well(), Duration.ofHours(24)),
                        OnAWard.point(OnAWard.well(), Duration.ofHours(25))),
                OnAWard.NOW);
        assertThat(line.line()).isEqualTo("3,27 93,18");
    }
}
