package homeward.board.patient;

import homeward.board.patient.Trends.Tick;
import java.util.List;
import java.util.stream.IntStream;

/// Where a value lies in a graph.
///
/// @param one how many of the stored numbers are one unit: 1,000 for a sign, 1 for a score
record Scale(Axis axis, int one) {
    private static final int THOUSANDTHS = 1_000;

    static Scale of(Axis axis) {
        return new Scale(axis, THOUSANDTHS);
    }

    int y(int stored) {
        return place((double) stored / one);
    }

    /// A value beyond the scale stands at its edge.
    int place(double value) {
        double inside = Math.clamp(value, axis.low(), axis.high());
        double share = (inside - axis.low()) / (axis.high() - axis.low());
        return (int) Math.round(Trends.PLOT_BOTTOM - share * (Trends.PLOT_BOTTOM - Trends.TOP));
    }

    boolean above(int stored) {
        return (double) stored / one > axis.high();
    }

    boolean below(int stored) {
        return (double) stored / one < axis.low();
    }

    List<Tick> ticks() {
        return IntStream.iterate(axis.low(), value -> value <= axis.high(), value -> value + axis.step())
                .mapToObj(value -> new Tick(place(value), Integer.toString(value)))
                .toList();
    }
}
