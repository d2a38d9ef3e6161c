package homeward.board.patient;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.News2;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import homeward.monitoring.ScorePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartColumnsTest {

    private static final Instant NINE = Instant.parse("2026-01-10T09:00:00Z");
    private static final int CALM = 70_000;
    private static final int FAST = 112_000;
    private static final int RACING = 135_000;

    @Test
    void a_set_that_took_five_minutes_is_one_column_which_stands_as_at_its_last() {
        var set = List.of(
                point(0, CALM, VitalSign.PULSE),
                point(2, CALM, VitalSign.TEMPERATURE),
                point(5, FAST, VitalSign.OXYGEN_SATURATION));
        var column = ChartColumns.of(set, moments(set)).getFirst();
        assertThat(column.at()).isEqualTo(NINE.plus(Duration.ofMinutes(5)));
        assertThat(column.news2()).isEqualTo(set.getLast().news2());
        assertThat(column.fresh())
                .containsExactlyInAnyOrder(VitalSign.PULSE, VitalSign.TEMPERATURE, VitalSign.OXYGEN_SATURATION);
    }

    @Test
    void what_came_later_than_that_is_a_column_of_its_own() {
        var points = List.of(point(0, CALM, VitalSign.PULSE), point(6, CALM, VitalSign.PULSE));
        assertThat(ChartColumns.of(points, moments(points))).isEqualTo(points);
    }

    @Test
    void a_wearable_has_one_column_a_quarter_of_an_hour_the_newest_of_the_highest() {
        var hour = new ArrayList<ScorePoint>();
        for (int minute = 0; minute < 60; minute++) {
            hour.add(point(minute, minute == 20 || minute == 23 ? FAST : CALM, VitalSign.PULSE));
        }
        assertThat(ChartColumns.of(hour, Set.of()))
                .extracting(ChartColumnsTest::minute)
                .containsExactly(14, 23, 44, 59);
    }

    @Test
    void a_wearable_that_scored_no_higher_than_the_set_beside_it_has_none() {
        var points = List.of(
                point(1, FAST, VitalSign.PULSE),
                point(3, FAST, VitalSign.OXYGEN_SATURATION),
                point(8, CALM, VitalSign.PULSE));
        assertThat(ChartColumns.of(points, Set.of(points.get(1).at())))
                .extracting(ChartColumnsTest::minute)
                .containsExactly(3);
    }

    @Test
    void no_peak_of_a_wearable_is_lost_beside_a_set_that_scored_lower() {
        var points = List.of(
                point(1, FAST, VitalSign.PULSE),
                point(3, FAST, VitalSign.OXYGEN_SATURATION),
                point(8, RACING, VitalSign.PULSE));
        assertThat(ChartColumns.of(points, Set.of(points.get(1).at())))
                .extracting(ChartColumnsTest::minute)
                .containsExactly(3, 8);
    }

    @Test
    void a_set_of_the_quarter_before_tells_nothing_of_this_one() {
        var points = List.of(point(13, RACING, VitalSign.OXYGEN_SATURATION), point(16, FAST, VitalSign.PULSE));
        assertThat(ChartColumns.of(points, Set.of(points.getFirst().at()))).isEqualTo(points);
    }

    @Test
    void of_nothing_there_are_no_columns() {
        assertThat(ChartColumns.of(List.of(), Set.of(NINE))).isEmpty();
    }

    private static ScorePoint point(int minute, int pulse, VitalSign fresh) {
        var signs = VitalSigns.none().with(VitalSign.PULSE, pulse);
        return new ScorePoint(
                NINE.plus(Duration.ofMinutes(minute)), News2.of(signs, SaturationScale.SCALE_1), Set.of(fresh));
    }

    private static Set<Instant> moments(List<ScorePoint> points) {
        return Set.copyOf(points.stream().map(ScorePoint::at).toList());
    }

    private static int minute(ScorePoint column) {
        return (int) Duration.between(NINE, column.at()).toMinutes();
    }
}
