package homeward.earlywarning;

import org.jspecify.annotations.Nullable;

/// Seven sub-scores in the 21 low bits of an int, three bits each.
final class PackedPoints {

    private static final int PLACES = 7;
    private static final int BITS = 3;
    private static final int POINTS = 0b011;
    private static final int KNOWN = 0b100;
    private static final int LOW_BITS = 0b001_001_001_001_001_001_001;
    private static final int ALL_KNOWN = 0b100_100_100_100_100_100_100;

    /// What the chart can give, in its own order, a bit for each of 3, 2, 1 and 0 points. Oxygen scores 0 or 2 and
    /// consciousness 0 or 3.
    private static final int[] GIVEN = {0b1111, 0b1111, 0b0101, 0b1111, 0b1111, 0b1001, 0b1111};

    private PackedPoints() {}

    /// Whether nothing but points that the chart can give is in the number.
    static boolean areValid(int packed) {
        if (packed >>> (BITS * PLACES) != 0) {
            return false;
        }
        for (int place = 0; place < PLACES; place++) {
            int bits = packed >>> (BITS * place);
            boolean valid = (bits & KNOWN) == 0 ? (bits & POINTS) == 0 : (GIVEN[place] >> (bits & POINTS) & 1) == 1;
            if (!valid) {
                return false;
            }
        }
        return true;
    }

    /// One sub-score's three bits, at its place in the order of the chart.
    static int put(@Nullable Integer points, int place) {
        return points == null ? 0 : (KNOWN | points) << (BITS * place);
    }

    static @Nullable Integer at(int packed, int place) {
        int bits = packed >>> (BITS * place);
        return (bits & KNOWN) == 0 ? null : (Integer) (bits & POINTS);
    }

    /// The known points together; those not known are zero in the number.
    static int sum(int packed) {
        int sum = 0;
        for (int place = 0; place < PLACES; place++) {
            sum += packed >>> (BITS * place) & POINTS;
        }
        return sum;
    }

    /// How many are known.
    static int known(int packed) {
        return Integer.bitCount(packed & ALL_KNOWN);
    }

    /// Whether both bits of points are set at any place.
    static boolean anyIsThree(int packed) {
        return (packed & packed >>> 1 & LOW_BITS) != 0;
    }
}
