package homeward.board.patient;

import homeward.monitoring.ScorePoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Gathers scored moments into the columns of the chart. The devices of one set are read minutes apart: what was
/// measured within five minutes is one column, which stands as it stood at the last of them.
final class ChartColumns {

    private static final Duration ONE_SET = Duration.ofMinutes(5);

    private ChartColumns() {}

    /// @param points oldest first
    static List<ScorePoint> of(List<ScorePoint> points) {
        var columns = new ArrayList<ScorePoint>();
        var set = new ArrayList<ScorePoint>();
        for (var point : points) {
            if (!set.isEmpty() && point.at().isAfter(set.getFirst().at().plus(ONE_SET))) {
                columns.add(together(set));
                set.clear();
            }
            set.add(point);
        }
        if (!set.isEmpty()) {
            columns.add(together(set));
        }
        return List.copyOf(columns);
    }

    private static ScorePoint together(List<ScorePoint> set) {
        var last = set.getLast();
        var fresh = EnumSet.copyOf(last.fresh());
        set.forEach(point -> fresh.addAll(point.fresh()));
        return new ScorePoint(last.at(), last.news2(), fresh);
    }
}
