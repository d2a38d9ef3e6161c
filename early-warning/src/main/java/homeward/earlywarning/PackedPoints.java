package homeward.earlywarning;

import org.jspecify.annotations.Nullable;

/// Seven sub-scores in the 21 low bits of an int, three bits each.
final class PackedPoints {

    private static final int BITS = 3;
    private static final int POINTS = 0b011;
    private static final int KNOWN = 0b100;

    private PackedPoints() {}

    /// One sub-score's three bits, at its place in the order of the chart.
    static int put(@Nullable Integer points, int place) {
        return points == null ? 0 : (KNOWN | points) << (BITS * place);
    }

    static @Nullable Integer at(int packed, int place) {
        int bits = packed >>> (BITS * place);
        return (bits & KNOWN) == 0 ? null : (Integer) (bits & POINTS);
    }
}
