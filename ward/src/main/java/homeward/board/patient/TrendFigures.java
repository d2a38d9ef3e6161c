package homeward.board.patient;

import homeward.board.cui.Figures;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Bucket;
import homeward.monitoring.TrendLines;
import homeward.monitoring.TrendLines.Line;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The trends as figures for programs: one row a mark, oldest first within each sign.
final class TrendFigures {
    private static final String HEAD = "sign,unit,source,start,seconds,low,median,high,count,poor";

    private final List<Row> rows = new ArrayList<>();

    /// @param seconds how long a stretch it tells of; 0 for a single value
    private record Row(
            String sign,
            String unit,
            String source,
            Bucket mark,
            String seconds,
            String low,
            String median,
            String high) {}

    TrendFigures(TrendLines measured) {
        measured.worn().forEach((sign, line) -> add(sign, "wearable", line));
        measured.spot().forEach((sign, line) -> add(sign, "reading", line));
        add("news2", "", "score", measured.scores(), false);
    }

    private void add(VitalSign sign, String source, Line line) {
        add(sign.name().toLowerCase(Locale.ROOT).replace('_', '-'), sign.unit(), source, line, true);
    }

    private void add(String sign, String unit, String source, Line line, boolean thousandths) {
        for (var mark : line.marks()) {
            rows.add(new Row(
                    sign,
                    unit,
                    source,
                    mark,
                    seconds(line.step()),
                    figure(mark.low(), thousandths),
                    figure(mark.median(), thousandths),
                    figure(mark.high(), thousandths)));
        }
    }

    private static String seconds(Duration step) {
        return BigDecimal.valueOf(step.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private static String figure(int stored, boolean thousandths) {
        return thousandths ? Figures.bare(stored) : Integer.toString(stored);
    }

    /// RFC 4180. No field needs quotes: they are numbers, moments and words of ours.
    String csv() {
        var csv = new StringBuilder(HEAD).append("\r\n");
        for (var row : rows) {
            csv.append(String.join(
                            ",",
                            row.sign(),
                            row.unit(),
                            row.source(),
                            row.mark().at().toString(),
                            row.seconds(),
                            row.low(),
                            row.median(),
                            row.high(),
                            Integer.toString(row.mark().count()),
                            Integer.toString(row.mark().poor())))
                    .append("\r\n");
        }
        return csv.toString();
    }

    String json(Window window) {
        var json = new StringBuilder("{\"from\":\"" + window.from() + "\",\"to\":\"" + window.to() + "\",\"marks\":[");
        for (var row : rows) {
            json.append(json.charAt(json.length() - 1) == '[' ? "\n" : ",\n")
                    .append("{\"sign\":\"%s\",\"unit\":\"%s\",\"source\":\"%s\",\"start\":\"%s\",\"seconds\":%s,"
                            .formatted(
                                    row.sign(),
                                    row.unit(),
                                    row.source(),
                                    row.mark().at(),
                                    row.seconds()))
                    .append("\"low\":%s,\"median\":%s,\"high\":%s,\"count\":%d,\"poor\":%d}"
                            .formatted(
                                    row.low(),
                                    row.median(),
                                    row.high(),
                                    row.mark().count(),
                                    row.mark().poor()));
        }
        return json.append("]}\n").toString();
    }
}
