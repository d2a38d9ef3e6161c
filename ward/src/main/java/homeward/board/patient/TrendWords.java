package homeward.board.patient;

import homeward.board.cui.Figures;
import homeward.board.cui.Lengths;
import homeward.board.patient.Trends.Value;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Bucket;
import homeward.monitoring.TrendLines.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Says in words what the graphs show.
final class TrendWords {
    private final VitalSign sign;

    TrendWords(VitalSign sign) {
        this.sign = sign;
    }

    /// What a mark is, where it is more than one value.
    static List<String> of(Line worn, Line spot) {
        var words = new ArrayList<String>();
        if (!worn.marks().isEmpty()) {
            words.add(
                    worn.single()
                            ? "Line: each sample of the wearable. Hollow: poor signal. Broken: no signal."
                            : "Bars and line: wearable. Each mark is " + Lengths.of(worn.step())
                                    + ": lowest, median and highest. Hollow: poor signal. Broken: no signal.");
        }
        if (!spot.single()) {
            words.add("Single readings: each mark is " + Lengths.of(spot.step()) + ", from the lowest to the highest.");
        }
        return words;
    }

    static String shade(Axis axis) {
        boolean tenths = axis.sign() == VitalSign.TEMPERATURE;
        var low = tenths ? Double.toString(axis.normalLow()) : Integer.toString((int) axis.normalLow());
        var high = tenths ? Double.toString(axis.normalHigh()) : Integer.toString((int) axis.normalHigh());
        return (axis.sign() == VitalSign.SYSTOLIC_PRESSURE ? "systolic " : "") + low + " to " + high;
    }

    Stream<Value> values(Line line) {
        return values(line, Line.EMPTY);
    }

    /// @param lower the diastolics at the moments of the line's systolics
    Stream<Value> values(Line line, Line lower) {
        Map<Long, Bucket> diastolics = new HashMap<>();
        if (sign == VitalSign.SYSTOLIC_PRESSURE) {
            lower.marks().forEach(mark -> diastolics.put(mark.from(), mark));
        }
        return line.marks().stream().map(mark -> {
            var diastolic = diastolics.get(mark.from());
            var text = text(sign, mark)
                    + (diastolic == null ? "" : "/" + text(VitalSign.DIASTOLIC_PRESSURE, diastolic))
                    + (mark.trusted() ? "" : ", poor signal");
            return new Value(mark.at(), text, length(line));
        });
    }

    private static String text(VitalSign sign, Bucket mark) {
        var median = Figures.value(sign, mark.median());
        return mark.ranges()
                ? median + " (" + Figures.value(sign, mark.low()) + " to " + Figures.value(sign, mark.high()) + ")"
                : median;
    }

    static Stream<Value> scores(Line line) {
        return line.marks().stream().map(mark -> new Value(mark.at(), score(mark), length(line)));
    }

    private static String score(Bucket mark) {
        var words = mark.ranges()
                ? mark.median() + " (" + mark.low() + " to " + mark.high() + ")"
                : Integer.toString(mark.median());
        return mark.trusted() ? words : "incomplete, at least " + words;
    }

    private static String length(Line line) {
        return line.single() ? "" : Lengths.of(line.step());
    }
}
