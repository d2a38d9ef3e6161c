package homeward.board.patient;

import homeward.earlywarning.News2;
import homeward.monitoring.ScorePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Gathers scored moments into the columns of the chart.
///
/// The devices of one set are read minutes apart: what was measured within five minutes is one column, which stands as
/// it stood at the last of them. Where only a wearable spoke there is one column a quarter of an hour, the moment that
/// scored highest, and none beside a set that scored as high: a whole day can be seen, and no peak is lost.
final class ChartColumns {

    private static final Duration ONE_SET = Duration.ofMinutes(5);
    private static final long WORN_EVERY = Duration.ofMinutes(15).toSeconds();

    private final List<ScorePoint> columns = new ArrayList<>();
    private final List<ScorePoint> set = new ArrayList<>();
    private final List<ScorePoint> worn = new ArrayList<>();

    private ChartColumns() {}

    /// @param points oldest first
    /// @param spots the moments at which something was measured by itself, not by a wearable alone
    static List<ScorePoint> of(List<ScorePoint> points, Set<Instant> spots) {
        var chart = new ChartColumns();
        for (var point : points) {
            chart.take(point, spots.contains(point.at()));
        }
        chart.closeSet();
        chart.closeWorn();
        return chart.columns.stream()
                .sorted(Comparator.comparing(ScorePoint::at))
                .toList();
    }

    private void take(ScorePoint point, boolean spot) {
        if (!set.isEmpty() && point.at().isAfter(set.getFirst().at().plus(ONE_SET))) {
            closeSet();
        }
        if (!worn.isEmpty() && quarter(worn.getFirst()) != quarter(point)) {
            closeWorn();
        }
        (spot ? set : worn).add(point);
    }

    private static long quarter(ScorePoint point) {
        return Math.floorDiv(point.at().getEpochSecond(), WORN_EVERY);
    }

    private void closeSet() {
        if (!set.isEmpty()) {
            columns.add(together(set));
            set.clear();
        }
    }

    private void closeWorn() {
        worn.stream()
                .reduce((one, other) -> least(other) >= least(one) ? other : one)
                .filter(peak -> !toldBySet(peak))
                .ifPresent(columns::add);
        worn.clear();
    }

    /// Whether a set of the same quarter, closed or open, scored as high.
    private boolean toldBySet(ScorePoint peak) {
        return Stream.concat(columns.reversed().stream().limit(2), set.stream().skip(Math.max(0, set.size() - 1)))
                .anyMatch(column -> quarter(column) == quarter(peak) && least(column) >= least(peak));
    }

    private static int least(ScorePoint point) {
        return switch (point.news2()) {
            case News2.Complete score -> score.total();
            case News2.Incomplete score -> score.atLeast();
            case News2.NotFor _ -> 0;
        };
    }

    private static ScorePoint together(List<ScorePoint> set) {
        var last = set.getLast();
        var fresh = EnumSet.copyOf(last.fresh());
        set.forEach(point -> fresh.addAll(point.fresh()));
        return new ScorePoint(last.at(), last.news2(), fresh);
    }
}
