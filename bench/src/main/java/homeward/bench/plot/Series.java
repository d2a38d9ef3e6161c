package homeward.bench.plot;

import java.util.List;

/// One line of a panel.
public record Series(String name, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /// Both are positive: the axes are logarithmic.
    public record Point(double x, double y) {
        public Point {
            if (!(x > 0) || !(y > 0)) {
                throw new IllegalArgumentException("A logarithmic axis has no place for " + x + ", " + y);
            }
        }
    }
}
