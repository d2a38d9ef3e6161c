package homeward.board.patient;

import homeward.board.patient.Trends.Ribbon;
import homeward.monitoring.Bucket;
import homeward.monitoring.TrendLines.Line;
import java.util.List;

/// Draws marks that stand side by side: bars from the lowest to the highest with a line through the medians, hollow
/// where nothing was to be trusted, and broken where nothing was heard.
final class DrawRibbon {
    /// More single values than this are a line without points.
    private static final int DOTTED_UP_TO = 120;

    private final Times times;
    private final Scale scale;
    private final StringBuilder ranges = new StringBuilder();
    private final StringBuilder medians = new StringBuilder();
    private final StringBuilder hollow = new StringBuilder();
    private final StringBuilder outside = new StringBuilder();

    DrawRibbon(Times times, Scale scale) {
        this.times = times;
        this.scale = scale;
    }

    Ribbon draw(Line line) {
        boolean dotted = line.marks().size() <= DOTTED_UP_TO;
        for (var piece : line.pieces()) {
            joined(piece);
            for (var mark : piece) {
                mark(mark, dotted || piece.size() == 1);
            }
        }
        return new Ribbon(
                ranges.toString(),
                medians.toString(),
                hollow.toString(),
                outside.toString(),
                line.marks().size());
    }

    private void joined(List<Bucket> piece) {
        boolean begun = false;
        for (var mark : piece) {
            if (mark.trusted()) {
                medians.append(begun ? 'L' : 'M')
                        .append(times.x(mark.at()))
                        .append(' ')
                        .append(scale.y(mark.median()));
            }
            begun = mark.trusted();
        }
    }

    private void mark(Bucket mark, boolean dotted) {
        int x = times.x(mark.at());
        int top = scale.y(mark.high());
        int bottom = scale.y(mark.low());
        if (!mark.trusted()) {
            hollow.append("M%d %dh3V%dh-3z".formatted(x - 1, top - 1, bottom + 1));
        } else if (bottom > top) {
            ranges.append("M%d %dV%d".formatted(x, top, bottom));
        } else if (dotted) {
            ranges.append("M%d %dv3".formatted(x, top - 1));
        }
        if (scale.above(mark.high())) {
            outside.append("M%d %dl3 6h-6z".formatted(x, Trends.TOP - 6));
        }
        if (scale.below(mark.low())) {
            outside.append("M%d %dl3 -6h-6z".formatted(x, Trends.PLOT_BOTTOM + 6));
        }
    }
}
