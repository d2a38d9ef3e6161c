package homeward.board.patient;

import homeward.board.ScoreCell;
import homeward.board.cui.Ages;
import homeward.board.cui.Moments;
import homeward.earlywarning.VitalSign;
import homeward.kit.DeviceClock;
import homeward.monitoring.Chart;
import homeward.monitoring.ScorePoint;
import homeward.stays.Particulars;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page shows as current, read in a few short questions: two glances that are alike show that nothing of it has
/// changed, and that nothing has grown too old meanwhile.
///
/// Lengths of time are not in it: the page lets them go on by itself.
///
/// @param chart null for somebody who is not watched
/// @param score what may be said of the chart now
/// @param stale the signs that are too old to stand for the patient now
/// @param standing what stands of the stay; null where it was corrected away meanwhile
/// @param recent the scored moments of the hours before, so that a late reading is noticed too
record Glance(
        OnTheWard who,
        String age,
        long dayOfStay,
        @Nullable Chart chart,
        ScoreCell score,
        boolean overdue,
        List<VitalSign> stale,
        List<ScorePoint> recent,
        List<AlertLine> alerts,
        List<DeviceClock> wrongClocks,
        @Nullable Particulars standing) {

    static Glance of(
            OnTheWard who,
            @Nullable Chart chart,
            List<ScorePoint> recent,
            List<AlertLine> alerts,
            List<DeviceClock> wrongClocks,
            @Nullable Particulars standing,
            Instant now) {
        return new Glance(
                who,
                Ages.of(who.patient().person().birthDate(), Moments.dayOf(now)),
                who.stay().day(now),
                chart,
                ScoreCell.of(chart, now),
                !who.stay().isAway() && (chart == null || chart.dueAt().isBefore(now)),
                chart == null
                        ? List.of()
                        : chart.latest().keySet().stream()
                                .filter(sign -> chart.stale(sign, now))
                                .sorted()
                                .toList(),
                recent,
                alerts,
                wrongClocks,
                standing);
    }

    /// As HTTP names it: a weak entity tag, since two pages of one tag differ in their moment. Source: RFC 9110, 8.8.3.
    String tag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(digest) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
