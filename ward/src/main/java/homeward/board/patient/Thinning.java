package homeward.board.patient;

import homeward.board.patient.Trends.Mark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// Leaves out what could not be told apart: where several values fall on one place of the screen, the highest and the
/// lowest of them are drawn.
final class Thinning {

    private record Bounds(int top, int bottom) {

        Bounds with(Bounds other) {
            return new Bounds(Math.min(top, other.top), Math.max(bottom, other.bottom));
        }

        boolean isEdge(int y) {
            return y == top || y == bottom;
        }
    }

    private Thinning() {}

    static List<Mark> of(List<Mark> marks) {
        var bounds = new HashMap<Integer, Bounds>();
        marks.forEach(mark -> bounds.merge(mark.x(), new Bounds(mark.y(), mark.y()), Bounds::with));
        var drawn = new HashSet<List<Integer>>();
        return marks.stream()
                .filter(mark -> bounds.getOrDefault(mark.x(), new Bounds(mark.y(), mark.y()))
                        .isEdge(mark.y()))
                .filter(mark -> drawn.add(List.of(mark.x(), mark.y())))
                .toList();
    }
}
