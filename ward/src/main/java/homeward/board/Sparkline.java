package homeward.board;

import homeward.earlywarning.News2;
import homeward.monitoring.ScorePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The last day's scores in a picture of a fixed scale: 24 hours wide, 20 points high, never fitted to the values.
///
/// Each kind of mark is one SVG path, however many scores there are: a board shows some thousand.
///
/// @param line what joins the complete scores, as the points of a polyline
/// @param whole a dot for each complete score: a stroke of no length with round ends
/// @param least a ring for each lower bound of an incomplete one
public record Sparkline(String line, String whole, String least) {

    public static final int WIDTH = 96;
    public static final int HEIGHT = 30;

    private static final long SPAN = Duration.ofDays(1).toSeconds();
    private static final int MARGIN = 3;
    private static final int HIGHEST = 20;

    /// From its left end over the top to the right, and back below.
    private static final String RING = "a2 2 0 0 1 4 0a2 2 0 0 1-4 0";

    /// Where the score of 5 lies, from which the RCP asks for an urgent response.
    public static final int URGENT_FROM = y(5);

    static Sparkline of(List<ScorePoint> recent, Instant now) {
        var line = new StringBuilder();
        var whole = new StringBuilder();
        var least = new StringBuilder();
        for (var point : recent.reversed()) {
            long age = now.getEpochSecond() - point.at().getEpochSecond();
            if (age <= SPAN) {
                int x = WIDTH - MARGIN - (int) (Math.max(0, age) * (WIDTH - 2 * MARGIN) / SPAN);
                switch (point.news2()) {
                    case News2.Complete score -> {
                        int y = y(score.total());
                        line.append(line.isEmpty() ? "" : " ")
                                .append(x)
                                .append(',')
                                .append(y);
                        whole.append('M').append(x).append(' ').append(y).append("h0");
                    }
                    case News2.Incomplete score ->
                        least.append('M')
                                .append(x - 2)
                                .append(' ')
                                .append(y(score.atLeast()))
                                .append(RING);
                    case News2.NotFor _ -> {}
                }
            }
        }
        return new Sparkline(line.toString(), whole.toString(), least.toString());
    }

    private static int y(int score) {
        return HEIGHT - MARGIN - score * (HEIGHT - 2 * MARGIN) / HIGHEST;
    }
}
