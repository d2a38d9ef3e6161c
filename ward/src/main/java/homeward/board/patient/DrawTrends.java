package homeward.board.patient;

import homeward.board.cui.Figures;
import homeward.board.cui.Lengths;
import homeward.board.patient.Trends.Mark;
import homeward.board.patient.Trends.Panel;
import homeward.board.patient.Trends.Ribbon;
import homeward.board.patient.Trends.Value;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Bucket;
import homeward.monitoring.TrendLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws what was measured over time: no areas, time proportional, scales fixed.
final class DrawTrends {

    private static final int HIGHEST_SCORE = 20;
    private static final int URGENT_FROM = 5;
    private static final int TABLE_ROWS = 200;
    private static final int JOINED_AT_MOST = 120;

    private final Window window;
    private final Times times;
    private final TrendLines measured;

    DrawTrends(Window window, TrendLines measured) {
        this.window = window;
        this.times = new Times(window);
        this.measured = measured;
    }

    /// @param normal whether the ranges of an adult apply to this patient
    Trends draw(SaturationScale scale, boolean normal) {
        var panels = new ArrayList<Panel>();
        panels.add(scores());
        Axis.all(scale).forEach(axis -> panels.add(panel(axis, normal)));
        return new Trends(window, times.ticks(), List.copyOf(panels));
    }

    private Panel panel(Axis axis, boolean normal) {
        var sign = axis.sign();
        var scale = Scale.of(axis);
        var spot = new DrawSpots(times, scale, measured).draw(sign);
        var worn = measured.worn(sign);
        var words = new TrendWords(sign);
        var values = Stream.concat(
                        words.values(worn),
                        words.values(measured.spot(sign), measured.spot(VitalSign.DIASTOLIC_PRESSURE)))
                .sorted(Comparator.comparing(Value::at))
                .toList();
        int shadeTop = scale.place(axis.normalHigh());
        return new Panel(
                sign == VitalSign.SYSTOLIC_PRESSURE ? "Blood pressure" : Figures.name(sign),
                sign.unit(),
                normal ? TrendWords.shade(axis) : "",
                shadeTop,
                scale.place(axis.normalLow()) - shadeTop,
                scale.ticks(),
                spot,
                sign == VitalSign.SYSTOLIC_PRESSURE || !worn.marks().isEmpty() ? "" : line(spot),
                new DrawRibbon(times, scale).draw(worn),
                TrendWords.of(worn, measured.spot(sign)),
                nth(values, 1),
                nth(values, 2),
                table(values),
                values.size() > TABLE_ROWS);
    }

    private Panel scores() {
        var scale = new Scale(new Axis(VitalSign.CONSCIOUSNESS, 0, HIGHEST_SCORE, URGENT_FROM, 0, 0), 1);
        var scores = measured.scores();
        var single = scores.single() ? scores.marks() : List.<Bucket>of();
        var marks = Thinning.of(single.stream()
                .map(score -> new Mark(times.x(score.at()), scale.y(score.median()), null, false, !score.trusted()))
                .toList());
        var values = TrendWords.scores(scores).toList();
        return new Panel(
                "NEWS2",
                "",
                "",
                0,
                0,
                scale.ticks(),
                marks,
                line(marks.stream().filter(mark -> !mark.hollow()).toList()),
                scores.single() ? Ribbon.NONE : new DrawRibbon(times, scale).draw(scores),
                scores.single()
                        ? List.of()
                        : List.of("Each mark is " + Lengths.of(scores.step())
                                + ": lowest, median and highest score. Hollow: incomplete scores only."),
                nth(values, 1),
                nth(values, 2),
                table(values),
                values.size() > TABLE_ROWS);
    }

    private static String line(List<Mark> marks) {
        return marks.size() > JOINED_AT_MOST
                ? ""
                : marks.stream().map(mark -> mark.x() + "," + mark.y()).collect(Collectors.joining(" "));
    }

    private static @Nullable Value nth(List<Value> values, int fromTheEnd) {
        return values.size() < fromTheEnd ? null : values.get(values.size() - fromTheEnd);
    }

    private static List<Value> table(List<Value> values) {
        return values.reversed().stream().limit(TABLE_ROWS).toList();
    }
}
