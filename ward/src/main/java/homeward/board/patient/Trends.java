package homeward.board.patient;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The graphs of one patient, one above the other over the same time (GTAB-145 to 147).
public record Trends(Window window, List<Tick> times, List<Panel> panels) {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 132;
    public static final int LEFT = 44;
    public static final int RIGHT = 36;
    public static final int TOP = 8;
    public static final int BOTTOM = 22;

    public static final int PLOT_WIDTH = WIDTH - LEFT - RIGHT;
    public static final int PLOT_BOTTOM = HEIGHT - BOTTOM;

    /// How many marks of one sign stand side by side: one every other pixel.
    static final int ROOM = PLOT_WIDTH / 2;

    /// A line of the grid and its label.
    public record Tick(int place, String label) {}

    /// One graph with the table of its values.
    ///
    /// @param range what the shaded part means; empty where nothing is shaded
    /// @param shadeTop where the shaded part begins, from above
    /// @param marks what was measured one by one
    /// @param worn what wearables said, drawn beneath it
    /// @param words what a mark is where it is more than one value
    /// @param previous the value before the latest, with its time; null where there is none
    /// @param more whether there were more values than the table holds
    public record Panel(
            String name,
            String unit,
            String range,
            int shadeTop,
            int shadeHeight,
            List<Tick> values,
            List<Mark> marks,
            String line,
            Ribbon worn,
            List<String> words,
            @Nullable Value latest,
            @Nullable Value previous,
            List<Value> table,
            boolean more) {

        public int points() {
            return marks.size() + worn.points();
        }
    }

    /// One value as text.
    ///
    /// @param length how long a stretch it tells of, in words; empty where it is a single value
    public record Value(Instant at, String text, String length) {}

    /// One value as a point, or a pressure as a bar from systolic to diastolic (GTAB-039 to 044).
    ///
    /// @param bottom the place of the diastolic; null for a point
    /// @param outside whether the value lies beyond the scale, and is marked at its edge
    public record Mark(int x, int y, @Nullable Integer bottom, boolean outside, boolean hollow) {}

    /// Many values side by side, as the paths of an SVG; each empty where there is none.
    ///
    /// @param ranges bars from the lowest to the highest
    /// @param medians a line through the medians, broken where nothing was heard
    /// @param hollow what is not to be trusted: poor signal, or an incomplete score
    /// @param outside marks at the edge of the scale, for what lies beyond it
    public record Ribbon(String ranges, String medians, String hollow, String outside, int points) {
        static final Ribbon NONE = new Ribbon("", "", "", "", 0);
    }
}
