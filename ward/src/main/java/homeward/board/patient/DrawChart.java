package homeward.board.patient;

import homeward.board.cui.Figures;
import homeward.board.patient.News2Table.BandRow;
import homeward.board.patient.News2Table.Cell;
import homeward.board.patient.News2Table.Section;
import homeward.earlywarning.Consciousness;
import homeward.earlywarning.News2;
import homeward.earlywarning.Oxygen;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Latest;
import homeward.monitoring.ScorePoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Lays what was measured out on the NEWS2 chart.
final class DrawChart {

    private static final int WHOLE = 1_000;
    private static final int TENTH = 100;

    private final List<ScorePoint> columns;
    private final Measurements measured;
    private final SaturationScale scaleNow;

    DrawChart(List<ScorePoint> columns, Measurements measured, SaturationScale scaleNow) {
        this.columns = columns;
        this.measured = measured;
        this.scaleNow = scaleNow;
    }

    News2Table table(@Nullable Instant earlier, boolean newest) {
        return new News2Table(
                News2Table.headings(columns),
                sections(),
                columns.stream().map(News2Table::total).toList(),
                earlier,
                newest);
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(banded(VitalSign.RESPIRATION_RATE, ChartBand.RESPIRATION, WHOLE));
        scales().forEach(scale -> sections.add(saturation(scale)));
        sections.add(oxygen());
        sections.add(banded(VitalSign.SYSTOLIC_PRESSURE, ChartBand.SYSTOLIC, WHOLE));
        sections.add(plain(VitalSign.DIASTOLIC_PRESSURE));
        sections.add(banded(VitalSign.PULSE, ChartBand.PULSE, WHOLE));
        sections.add(consciousness());
        sections.add(banded(VitalSign.TEMPERATURE, ChartBand.TEMPERATURE, TENTH));
        return sections;
    }

    /// The scale in force, and whatever other one the columns shown were scored by: history is never rescaled.
    private Set<SaturationScale> scales() {
        var scales = EnumSet.of(scaleNow);
        columns.forEach(column -> scales.add(scaleOf(column)));
        return scales;
    }

    private SaturationScale scaleOf(ScorePoint column) {
        return switch (column.news2()) {
            case News2.Complete score -> score.scale();
            case News2.Incomplete score -> score.scale();
            case News2.NotFor _ -> scaleNow;
        };
    }

    private Section banded(VitalSign sign, List<ChartBand> bands, int precision) {
        return section(sign, rows(sign, bands, precision, _ -> true));
    }

    private Section saturation(SaturationScale scale) {
        var sign = VitalSign.OXYGEN_SATURATION;
        Predicate<ScorePoint> scaled = column -> scaleOf(column) == scale;
        var rows = new ArrayList<BandRow>();
        if (scale == SaturationScale.SCALE_1) {
            rows.addAll(rows(sign, ChartBand.SATURATION_1, WHOLE, scaled));
        } else {
            rows.addAll(rows(sign, ChartBand.SATURATION_2_ON_OXYGEN, WHOLE, scaled.and(breathes(Oxygen.SUPPLEMENTAL))));
            rows.addAll(rows(sign, ChartBand.SATURATION_2_ON_AIR, WHOLE, scaled.and(breathes(Oxygen.AIR))));
            rows.addAll(withoutOxygenKnown(scaled));
            rows.addAll(rows(sign, ChartBand.SATURATION_2_EITHER, WHOLE, scaled));
        }
        return new Section("SpO₂ " + (scale == SaturationScale.SCALE_1 ? "scale 1" : "scale 2"), sign.unit(), rows);
    }

    /// On scale 2, what 93 % and more scores cannot be said while it is not known what the patient breathes.
    private List<BandRow> withoutOxygenKnown(Predicate<ScorePoint> scaled) {
        var high = ChartBand.SATURATION_2_ON_AIR.getFirst();
        var cells = cells(
                VitalSign.OXYGEN_SATURATION,
                WHOLE,
                high,
                scaled.and(column -> at(VitalSign.INSPIRED_OXYGEN, column).isEmpty()));
        return cells.stream().allMatch(Cell::empty)
                ? List.of()
                : List.of(new BandRow("≥93, air or oxygen not known", null, cells));
    }

    private Predicate<ScorePoint> breathes(Oxygen what) {
        return column -> at(VitalSign.INSPIRED_OXYGEN, column)
                .filter(flow -> Oxygen.ofFlow(flow.thousandths()) == what)
                .isPresent();
    }

    private Section oxygen() {
        var sign = VitalSign.INSPIRED_OXYGEN;
        return new Section(
                "Air or oxygen",
                "L/min",
                List.of(
                        new BandRow("Air", 0, cells(sign, flow -> Oxygen.ofFlow(flow) == Oxygen.AIR)),
                        new BandRow("Oxygen", 2, cells(sign, flow -> Oxygen.ofFlow(flow) == Oxygen.SUPPLEMENTAL))));
    }

    private Section consciousness() {
        var rows = Arrays.stream(Consciousness.values())
                .map(state -> new BandRow(
                        state.label(),
                        state == Consciousness.ALERT ? 0 : 3,
                        cells(VitalSign.CONSCIOUSNESS, value -> Consciousness.ofValue(value) == state)))
                .toList();
        return section(VitalSign.CONSCIOUSNESS, rows);
    }

    private Section plain(VitalSign sign) {
        return section(sign, List.of(new BandRow("Value", null, cells(sign, _ -> true))));
    }

    private static Section section(VitalSign sign, List<BandRow> rows) {
        return new Section(Figures.name(sign), sign.unit(), rows);
    }

    private List<BandRow> rows(VitalSign sign, List<ChartBand> bands, int precision, Predicate<ScorePoint> where) {
        return bands.stream()
                .map(band -> new BandRow(band.label(), band.points(), cells(sign, precision, band, where)))
                .toList();
    }

    private List<Cell> cells(VitalSign sign, int precision, ChartBand band, Predicate<ScorePoint> where) {
        return columns.stream()
                .map(column -> where.test(column)
                        ? cell(sign, column, value -> band.holds(rounded(value, precision)))
                        : Cell.EMPTY)
                .toList();
    }

    private List<Cell> cells(VitalSign sign, Predicate<Integer> holds) {
        return columns.stream().map(column -> cell(sign, column, holds)).toList();
    }

    private Cell cell(VitalSign sign, ScorePoint column, Predicate<Integer> holds) {
        return at(sign, column)
                .filter(component -> holds.test(component.thousandths()))
                .map(component -> Cell.of(component, fresh(column, component)))
                .orElse(Cell.EMPTY);
    }

    private static boolean fresh(ScorePoint column, Latest component) {
        return column.fresh().contains(scoring(component.sign()));
    }

    /// A diastolic comes and goes with its systolic.
    private static VitalSign scoring(VitalSign sign) {
        return sign == VitalSign.DIASTOLIC_PRESSURE ? VitalSign.SYSTOLIC_PRESSURE : sign;
    }

    /// The component that counted in this column: measured in it, or carried from before and still scored.
    private Optional<Latest> at(VitalSign sign, ScorePoint column) {
        return measured.at(sign, column.at())
                .filter(component -> fresh(column, component) || points(column, scoring(sign)) != null);
    }

    private static @Nullable Integer points(ScorePoint column, VitalSign sign) {
        return switch (column.news2()) {
            case News2.Complete score -> score.points().of(sign);
            case News2.Incomplete score -> score.points().of(sign);
            case News2.NotFor _ -> null;
        };
    }

    private static int rounded(int thousandths, int precision) {
        return Math.floorDiv(thousandths + precision / 2, precision);
    }
}
