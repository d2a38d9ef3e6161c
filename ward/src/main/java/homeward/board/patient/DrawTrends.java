package homeward.board.patient;

import homeward.board.cui.Figures;
import homeward.board.cui.Moments;
import homeward.board.patient.Trends.Mark;
import homeward.board.patient.Trends.Panel;
import homeward.board.patient.Trends.Tick;
import homeward.board.patient.Trends.Value;
import homeward.earlywarning.News2;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Latest;
import homeward.monitoring.ScorePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws what was measured over time: points and no areas, time proportional, scales fixed.
final class DrawTrends {

    private static final int HIGHEST_SCORE = 20;
    private static final int URGENT_FROM = 5;
    private static final int TABLE_ROWS = 200;
    private static final int JOINED_AT_MOST = 120;

    private final Range range;
    private final Instant from;
    private final Instant to;
    private final Measurements measured;

    DrawTrends(Range range, Instant to, Measurements measured) {
        this.range = range;
        this.from = to.minus(range.span());
        this.to = to;
        this.measured = measured;
    }

    /// @param normal whether the ranges of an adult apply to this patient
    Trends draw(List<ScorePoint> scores, SaturationScale scale, boolean normal, boolean truncated) {
        var panels = new ArrayList<Panel>();
        panels.add(scores(scores));
        Axis.all(scale).forEach(axis -> panels.add(panel(axis, normal)));
        return new Trends(range, times(), List.copyOf(panels), truncated);
    }

    private Panel panel(Axis axis, boolean normal) {
        var sign = axis.sign();
        var series = measured.of(sign, from, to);
        var marks = series.stream().map(component -> mark(axis, component)).toList();
        var thin = Thinning.of(marks);
        var name = sign == VitalSign.SYSTOLIC_PRESSURE ? "Blood pressure" : Figures.name(sign);
        int shadeTop = y(axis, axis.normalHigh());
        var values = series.stream()
                .map(component -> new Value(component.takenAt(), text(component)))
                .toList();
        return new Panel(
                name,
                sign.unit(),
                normal ? shade(axis) : "",
                shadeTop,
                y(axis, axis.normalLow()) - shadeTop,
                ticks(axis),
                thin,
                sign == VitalSign.SYSTOLIC_PRESSURE ? "" : line(thin),
                nth(values, 1),
                nth(values, 2),
                table(values),
                thin.size() < marks.size());
    }

    private Panel scores(List<ScorePoint> points) {
        var axis = new Axis(VitalSign.CONSCIOUSNESS, 0, HIGHEST_SCORE, URGENT_FROM, 0, 0);
        var marks = points.stream().flatMap(point -> mark(axis, point).stream()).toList();
        var values = points.stream()
                .filter(point -> !(point.news2() instanceof News2.NotFor))
                .map(point -> new Value(point.at(), point.news2().sentence().replace("NEWS2 ", "")))
                .toList();
        var thin = Thinning.of(marks);
        return new Panel(
                "NEWS2",
                "",
                "",
                0,
                0,
                ticks(axis),
                thin,
                line(thin.stream().filter(mark -> !mark.hollow()).toList()),
                nth(values, 1),
                nth(values, 2),
                table(values),
                thin.size() < marks.size());
    }

    private Optional<Mark> mark(Axis axis, ScorePoint point) {
        return switch (point.news2()) {
            case News2.Complete score ->
                Optional.of(new Mark(x(point.at()), y(axis, score.total()), null, false, false));
            case News2.Incomplete score ->
                Optional.of(new Mark(x(point.at()), y(axis, score.atLeast()), null, false, true));
            case News2.NotFor _ -> Optional.empty();
        };
    }

    private Mark mark(Axis axis, Latest component) {
        double value = component.thousandths() / 1_000.0;
        boolean outside = value < axis.low() || value > axis.high();
        return new Mark(x(component.takenAt()), y(axis, value), bottom(axis, component), outside, false);
    }

    private @Nullable Integer bottom(Axis axis, Latest component) {
        return diastolic(component)
                .map(lower -> y(axis, lower.thousandths() / 1_000.0))
                .orElse(null);
    }

    private Optional<Latest> diastolic(Latest component) {
        return component.sign() == VitalSign.SYSTOLIC_PRESSURE
                ? measured.at(VitalSign.DIASTOLIC_PRESSURE, component.takenAt())
                        .filter(lower -> lower.takenAt().equals(component.takenAt()))
                : Optional.empty();
    }

    private String text(Latest component) {
        var value = Figures.value(component.sign(), component.thousandths());
        return diastolic(component)
                .map(lower -> value + "/" + Figures.value(lower.sign(), lower.thousandths()))
                .orElse(value);
    }

    private static String shade(Axis axis) {
        var low = axis.sign() == VitalSign.TEMPERATURE
                ? Double.toString(axis.normalLow())
                : Integer.toString((int) axis.normalLow());
        var high = axis.sign() == VitalSign.TEMPERATURE
                ? Double.toString(axis.normalHigh())
                : Integer.toString((int) axis.normalHigh());
        return (axis.sign() == VitalSign.SYSTOLIC_PRESSURE ? "systolic " : "") + low + " to " + high;
    }

    private static String line(List<Mark> marks) {
        return marks.size() > JOINED_AT_MOST
                ? ""
                : marks.stream().map(mark -> mark.x() + "," + mark.y()).collect(Collectors.joining(" "));
    }

    private static List<Tick> ticks(Axis axis) {
        return IntStream.iterate(axis.low(), value -> value <= axis.high(), value -> value + axis.step())
                .mapToObj(value -> new Tick(y(axis, value), Integer.toString(value)))
                .toList();
    }

    private List<Tick> times() {
        var ticks = new ArrayList<Tick>();
        var step = Duration.ofHours(range.hoursBetweenTicks());
        var tick = from.atZone(Moments.LONDON).toLocalDate().atStartOfDay(Moments.LONDON);
        while (!tick.toInstant().isAfter(to)) {
            if (!tick.toInstant().isBefore(from)) {
                ticks.add(new Tick(x(tick.toInstant()), label(tick.toInstant())));
            }
            tick = tick.toLocalDateTime().plus(step).atZone(Moments.LONDON);
        }
        return ticks;
    }

    private String label(Instant tick) {
        var date = Moments.date(tick);
        return Moments.time(tick).equals("00:00") ? date.substring(0, date.lastIndexOf('-')) : Moments.time(tick);
    }

    private int x(Instant at) {
        long into = Duration.between(from, at).toSeconds();
        return Trends.LEFT + (int) (into * Trends.PLOT_WIDTH / range.span().toSeconds());
    }

    private static int y(Axis axis, double value) {
        double inside = Math.clamp(value, axis.low(), axis.high());
        double share = (inside - axis.low()) / (axis.high() - axis.low());
        return (int) Math.round(Trends.PLOT_BOTTOM - share * (Trends.PLOT_BOTTOM - Trends.TOP));
    }

    private static @Nullable Value nth(List<Value> values, int fromTheEnd) {
        return values.size() < fromTheEnd ? null : values.get(values.size() - fromTheEnd);
    }

    private static List<Value> table(List<Value> values) {
        return values.reversed().stream().limit(TABLE_ROWS).toList();
    }
}
