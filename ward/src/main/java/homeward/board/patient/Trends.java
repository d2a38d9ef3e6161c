package homeward.board.patient;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The graphs of one patient, one above the other over the same time (GTAB-145 to 147).
///
/// @param truncated whether there was more than could be read, so that the oldest part is missing
public record Trends(Range range, List<Tick> times, List<Panel> panels, boolean truncated) {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 132;
    public static final int LEFT = 44;
    public static final int RIGHT = 36;
    public static final int TOP = 8;
    public static final int BOTTOM = 22;

    public static final int PLOT_WIDTH = WIDTH - LEFT - RIGHT;
    public static final int PLOT_BOTTOM = HEIGHT - BOTTOM;

    /// A line of the grid and its label.
    public record Tick(int place, String label) {}

    /// One graph with the table of its values.
    ///
    /// @param range what the shaded part means; empty where nothing is shaded
    /// @param shadeTop where the shaded part begins, from above
    /// @param previous the value before the latest, with its time; null where there is none
    public record Panel(
            String name,
            String unit,
            String range,
            int shadeTop,
            int shadeHeight,
            List<Tick> values,
            List<Mark> marks,
            String line,
            @Nullable Value latest,
            @Nullable Value previous,
            List<Value> table,
            boolean thinned) {}

    /// One value as text.
    public record Value(Instant at, String text) {}

    /// One value as a point, or a pressure as a bar from systolic to diastolic (GTAB-039 to 044).
    ///
    /// @param bottom the place of the diastolic; null for a point
    /// @param outside whether the value lies beyond the scale, and is marked at its edge
    public record Mark(int x, int y, @Nullable Integer bottom, boolean outside, boolean hollow) {}
}
