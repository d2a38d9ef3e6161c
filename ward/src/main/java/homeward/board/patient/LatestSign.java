package homeward.board.patient;

import homeward.board.cui.Figures;
import homeward.board.cui.Moments;
import homeward.earlywarning.News2;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Chart;
import homeward.monitoring.Latest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The newest value of one sign, how old it is and where it came from.
///
/// @param points what it scores now; null where it does not score or is too old to
/// @param stale whether it is too old to stand for the patient as they are now
public record LatestSign(
        String name,
        String value,
        String unit,
        Instant takenAt,
        String source,
        @Nullable Integer points,
        boolean stale) {

    private static final String STAFF = "staff:";

    static LatestSign of(Latest latest, String source, Chart chart, Instant now) {
        var sign = latest.sign();
        boolean stale = chart.stale(sign, now);
        return new LatestSign(
                Figures.name(sign),
                Figures.value(sign, latest.thousandths()),
                Figures.unit(sign, latest.thousandths()),
                latest.takenAt(),
                sourceWords(latest, source),
                stale ? null : points(chart, sign),
                stale);
    }

    private static @Nullable Integer points(Chart chart, VitalSign sign) {
        return switch (chart.news2()) {
            case News2.Complete score -> score.points().of(sign);
            case News2.Incomplete score -> score.points().of(sign);
            case News2.NotFor _ -> null;
        };
    }

    private static String sourceWords(Latest latest, String source) {
        if (source.startsWith(STAFF)) {
            return "Entered by " + source.substring(STAFF.length());
        }
        var device = deviceName(source);
        if (latest.wearable()) {
            var minute = "median of the minute " + Moments.time(latest.takenAt());
            return device.isBlank() ? "Wearable, " + minute : "Wearable " + device + ", " + minute;
        }
        return device.isBlank() ? "Source not recorded" : "Device " + device;
    }

    /// The name alone: what stands before the last bar or slash says to machines whose name it is.
    private static String deviceName(String source) {
        return source.substring(Math.max(source.lastIndexOf('|'), source.lastIndexOf('/')) + 1);
    }
}
