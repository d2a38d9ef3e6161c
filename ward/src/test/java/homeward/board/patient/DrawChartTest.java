package homeward.board.patient;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.board.patient.News2Table.BandRow;
import homeward.board.patient.News2Table.Cell;
import homeward.earlywarning.News2;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import homeward.monitoring.Measured;
import homeward.monitoring.Reading;
import homeward.monitoring.ReadingId;
import homeward.monitoring.ScorePoint;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawChartTest {

    private static final Instant FIRST = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant SECOND = FIRST.plus(Duration.ofHours(1));

    @Test
    void a_value_stands_in_its_band_and_a_carried_one_is_marked() {
        var table = table(SaturationScale.SCALE_1, Set.of());
        assertThat(row(table, "SpO₂ scale 1", "92–93"))
                .isEqualTo(new BandRow("92–93", 2, List.of(new Cell("93", true), new Cell("93", false))));
        assertThat(row(table, "Pulse", "61–70").cells()).containsExactly(Cell.EMPTY, new Cell("70", true));
        assertThat(table.carries()).isTrue();
    }

    @Test
    void a_column_says_what_it_is_at_least() {
        var totals = table(SaturationScale.SCALE_1, Set.of()).totals();
        assertThat(totals.getFirst().figure()).isEqualTo("≥2");
        assertThat(totals.getFirst().words()).isEqualTo("1 of 7");
    }

    @Test
    void on_scale_2_a_high_saturation_is_not_put_where_it_scores_while_oxygen_is_unknown() {
        var table = table(SaturationScale.SCALE_2, Set.of(VitalSign.OXYGEN_SATURATION));
        assertThat(row(table, "SpO₂ scale 2", "≥93 on air").cells()).containsOnly(Cell.EMPTY);
        assertThat(row(table, "SpO₂ scale 2", "≥93, air or oxygen not known").cells())
                .contains(new Cell("93", true));
    }

    @Test
    void readings_of_one_set_are_one_column_as_it_stood_at_the_last() {
        var first = point(FIRST, SaturationScale.SCALE_1, VitalSign.OXYGEN_SATURATION);
        var soon = point(FIRST.plus(Duration.ofMinutes(5)), SaturationScale.SCALE_1, VitalSign.PULSE);
        var later = point(FIRST.plus(Duration.ofMinutes(6)), SaturationScale.SCALE_1, VitalSign.PULSE);
        var columns = ChartColumns.of(List.of(first, soon, later), Set.of(first.at(), soon.at(), later.at()));
        assertThat(columns)
                .containsExactly(
                        new ScorePoint(soon.at(), soon.news2(), Set.of(VitalSign.OXYGEN_SATURATION, VitalSign.PULSE)),
                        later);
    }

    private static News2Table table(SaturationScale scale, Set<VitalSign> alsoFresh) {
        var readings =
                List.of(reading(VitalSign.OXYGEN_SATURATION, 93_000, FIRST), reading(VitalSign.PULSE, 70_000, SECOND));
        var columns = List.of(
                point(FIRST, scale, VitalSign.OXYGEN_SATURATION),
                new ScorePoint(
                        SECOND,
                        point(SECOND, scale, VitalSign.PULSE).news2(),
                        alsoFresh.isEmpty() ? Set.of(VitalSign.PULSE) : alsoFresh));
        return new DrawChart(columns, Measurements.of(readings, Map.of()), scale).table(null, true);
    }

    private static ScorePoint point(Instant at, SaturationScale scale, VitalSign fresh) {
        var signs = VitalSigns.none().with(VitalSign.OXYGEN_SATURATION, 93_000);
        return new ScorePoint(
                at,
                News2.of(fresh == VitalSign.PULSE ? signs.with(VitalSign.PULSE, 70_000) : signs, scale),
                Set.of(fresh));
    }

    private static Reading reading(VitalSign sign, int thousandths, Instant at) {
        var id = new ReadingId(new PatientNo(1), ReadingId.Kind.of(sign), at, 1);
        return new Reading(id, new Measured.Single(sign, thousandths), at, at, null, "", null);
    }

    private static BandRow row(News2Table table, String section, String label) {
        return table.sections().stream()
                .filter(one -> one.name().equals(section))
                .flatMap(one -> one.rows().stream())
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
