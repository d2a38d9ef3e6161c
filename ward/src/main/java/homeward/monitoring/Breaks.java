package homeward.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Where a line of marks has to be broken.
final class Breaks {
    private Breaks() {}

    /// The lower median of the distances from each mark to the next; 0 where there are none.
    static long usualDistance(List<Bucket> marks) {
        var distances = IntStream.range(1, marks.size())
                .mapToLong(i -> marks.get(i).from() - marks.get(i - 1).from())
                .sorted()
                .toArray();
        return distances.length == 0 ? 0 : distances[(distances.length - 1) / 2];
    }

    /// @param apart marks further from each other than this are in different pieces
    static List<List<Bucket>> of(List<Bucket> marks, long apart) {
        var pieces = new ArrayList<List<Bucket>>();
        int begin = 0;
        for (int i = 1; i <= marks.size(); i++) {
            if (i == marks.size() || marks.get(i).from() - marks.get(i - 1).from() > apart) {
                pieces.add(marks.subList(begin, i));
                begin = i;
            }
        }
        return pieces;
    }
}
