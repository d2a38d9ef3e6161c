package homeward.board;

import homeward.earlywarning.News2;
import homeward.monitoring.ScorePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The last day's scores in a picture of a fixed scale: 24 hours wide, 20 points high, never fitted to the values.
///
/// @param line what joins the complete scores, as the points of an SVG polyline
public record Sparkline(String line, List<Dot> dots) {

    /// One score; `whole` ones are filled, the lower bounds of incomplete ones are hollow.
    public record Dot(int x, int y, boolean whole) {}

    public static final int WIDTH = 96;
    public static final int HEIGHT = 30;

    private static final Duration SPAN = Duration.ofDays(1);
    private static final int MARGIN = 3;
    private static final int HIGHEST = 20;

    /// Where the score of 5 lies, from which the RCP asks for an urgent response.
    public static final int URGENT_FROM = y(5);

    static Sparkline of(List<ScorePoint> recent, Instant now) {
        var dots = new ArrayList<Dot>();
        recent.reversed().forEach(point -> dot(point, now).ifPresent(dots::add));
        var line = dots.stream()
                .filter(Dot::whole)
                .map(dot -> dot.x() + "," + dot.y())
                .collect(Collectors.joining(" "));
        return new Sparkline(line, List.copyOf(dots));
    }

    private static Optional<Dot> dot(ScorePoint point, Instant now) {
        var age = Duration.between(point.at(), now);
        if (age.compareTo(SPAN) > 0) {
            return Optional.empty();
        }
        int x = WIDTH - MARGIN - (int) (Math.max(0, age.toSeconds()) * (WIDTH - 2 * MARGIN) / SPAN.toSeconds());
        return switch (point.news2()) {
            case News2.Complete score -> Optional.of(new Dot(x, y(score.total()), true));
            case News2.Incomplete score -> Optional.of(new Dot(x, y(score.atLeast()), false));
            case News2.NotFor _ -> Optional.empty();
        };
    }

    private static int y(int score) {
        return HEIGHT - MARGIN - score * (HEIGHT - 2 * MARGIN) / HIGHEST;
    }
}
