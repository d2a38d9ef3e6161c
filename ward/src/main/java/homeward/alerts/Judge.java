package homeward.alerts;

import homeward.earlywarning.News2;
import homeward.earlywarning.SubScores;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.ScorePoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Judges scored moments by one rule. Pure: whatever the order in which the readings came, the same alert stands open
/// in the end (promise P3), and never more than one (promise P4).
final class Judge {
    private static final int HIGH = 7;
    private static final int MEDIUM = 5;

    private Judge() {}

    /// What has to be done about one patient and rule.
    sealed interface Verdict {
        /// Nothing is met, or what is met is covered already.
        record Nothing() implements Verdict {}

        record Raise(ScorePoint first) implements Verdict {}

        /// The open episode began at another moment than was known.
        record Restate(Episode open, ScorePoint first) implements Verdict {}

        /// The record no longer holds any moment at which the rule was met.
        record Withdraw(Episode open) implements Verdict {}
    }

    /// @param last the newest episode of the patient and rule that was not withdrawn; null where there is none
    /// @param from the scored moments from here…
    /// @param to …to here are exactly `points`
    /// @param beyond finds the first moment after `to` at which the rule was met
    static Verdict judge(
            Rule rule,
            @Nullable Episode last,
            Instant from,
            Instant to,
            List<ScorePoint> points,
            Function<Instant, Optional<ScorePoint>> beyond) {
        var first = points.stream()
                .filter(point -> met(rule, point) && !covered(rule, last, point))
                .findFirst();
        if (last == null || !last.open()) {
            return first.<Verdict>map(Verdict.Raise::new).orElseGet(Verdict.Nothing::new);
        }
        if (last.metAt().isBefore(from)) {
            return new Verdict.Nothing();
        }
        if (first.isPresent()) {
            return first.filter(point -> !same(point, last))
                    .<Verdict>map(point -> new Verdict.Restate(last, point))
                    .orElseGet(Verdict.Nothing::new);
        }
        if (last.metAt().isAfter(to)) {
            return new Verdict.Nothing();
        }
        return beyond.apply(to)
                .<Verdict>map(point -> new Verdict.Restate(last, point))
                .orElseGet(() -> new Verdict.Withdraw(last));
    }

    /// Whether a moment meets a clinical rule. An incomplete score counts by what it is at least.
    static boolean met(Rule rule, ScorePoint point) {
        int total = total(point);
        return switch (rule) {
            case NEWS2_HIGH -> total >= HIGH;
            case NEWS2_MEDIUM -> total >= MEDIUM && total < HIGH;
            case RED_SCORE -> !red(point).isEmpty();
            case SILENCE -> false;
        };
    }

    /// The score at a moment, or the least that it can be; -1 where NEWS2 does not apply.
    static int total(ScorePoint point) {
        return switch (point.news2()) {
            case News2.Complete complete -> complete.total();
            case News2.Incomplete incomplete -> incomplete.atLeast();
            case News2.NotFor _ -> -1;
        };
    }

    /// The signs that score 3 by their own measurement: one carried from before has had its alert then.
    static Set<VitalSign> red(ScorePoint point) {
        var points = points(point);
        return points == null || !points.hasRed()
                ? Set.of()
                : points.red().stream().filter(point.fresh()::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable SubScores points(ScorePoint point) {
        return switch (point.news2()) {
            case News2.Complete complete -> complete.points();
            case News2.Incomplete incomplete -> incomplete.points();
            case News2.NotFor _ -> null;
        };
    }

    /// Whoever acknowledged an alert is responding: for the rule's response time, readings that repeat it are theirs.
    /// A sign that turns red meanwhile is news, and is not covered.
    private static boolean covered(Rule rule, @Nullable Episode last, ScorePoint point) {
        return last != null
                && last.state() instanceof Episode.State.Acknowledged(var _, var acknowledgedAt, var _)
                && !point.at().isAfter(acknowledgedAt.plus(rule.respondWithin()))
                && (rule != Rule.RED_SCORE || last.red().containsAll(red(point)));
    }

    private static boolean same(ScorePoint point, Episode episode) {
        return point.at().equals(episode.metAt())
                && episode.score() != null
                && episode.score() == total(point)
                && (episode.rule() != Rule.RED_SCORE || episode.red().equals(red(point)));
    }
}
