package homeward.board;

import homeward.board.cui.Moments;
import homeward.earlywarning.News2;
import homeward.monitoring.ScorePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the score is going: the newest complete one beside that of an hour or more before.
///
/// @param arrow a shape for the eye; the words say the same
public record Trend(String arrow, String words, Sparkline line) {

    /// Readings of one set come minutes apart, and a wearable's every minute: nearer ones say nothing of a trend.
    private static final Duration APART = Duration.ofHours(1);

    /// @param recent newest first
    static Trend of(List<ScorePoint> recent, Instant now) {
        var line = Sparkline.of(recent, now);
        var complete = recent.stream()
                .filter(point -> point.news2() instanceof News2.Complete)
                .toList();
        if (complete.isEmpty()) {
            return new Trend("", "No complete score yet", line);
        }
        var newest = complete.getFirst();
        return before(complete, newest.at().minus(APART))
                .map(earlier -> between(earlier, newest, line, now))
                .orElseGet(() -> new Trend("", "First score", line));
    }

    private static Optional<ScorePoint> before(List<ScorePoint> complete, Instant then) {
        return complete.stream().filter(point -> !point.at().isAfter(then)).findFirst();
    }

    private static Trend between(ScorePoint earlier, ScorePoint newest, Sparkline line, Instant now) {
        int from = total(earlier);
        int to = total(newest);
        var since = from + " at " + Moments.near(earlier.at(), now);
        if (to > from) {
            return new Trend("▲", "Up from " + since, line);
        }
        return to < from ? new Trend("▼", "Down from " + since, line) : new Trend("▬", "Same as " + since, line);
    }

    private static int total(ScorePoint point) {
        return point.news2() instanceof News2.Complete score ? score.total() : 0;
    }
}
