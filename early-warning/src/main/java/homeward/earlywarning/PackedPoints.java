package homeward.earlywarning;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Seven sub-scores in the 21 low bits of an int, three bits each.
final class PackedPoints {

    private static final int BITS = 3;
    private static final int POINTS = 0b011;
    private static final int KNOWN = 0b100;

    /// What the chart can give, in its own order. Oxygen scores 0 or 2 and consciousness 0 or 3.
    private static final List<Set<Integer>> GIVEN = List.of(
            Set.of(0, 1, 2, 3),
            Set.of(0, 1, 2, 3),
            Set.of(0, 2),
            Set.of(0, 1, 2, 3),
            Set.of(0, 1, 2, 3),
            Set.of(0, 3),
            Set.of(0, 1, 2, 3));

    private PackedPoints() {}

    /// Whether nothing but points that the chart can give is in the number.
    static boolean areValid(int packed) {
        return packed
                == IntStream.range(0, GIVEN.size())
                        .map(place -> put(allowed(at(packed, place), place), place))
                        .sum();
    }

    private static @Nullable Integer allowed(@Nullable Integer points, int place) {
        return points != null && GIVEN.get(place).contains(points) ? points : null;
    }

    /// One sub-score's three bits, at its place in the order of the chart.
    static int put(@Nullable Integer points, int place) {
        return points == null ? 0 : (KNOWN | points) << (BITS * place);
    }

    static @Nullable Integer at(int packed, int place) {
        int bits = packed >>> (BITS * place);
        return (bits & KNOWN) == 0 ? null : (Integer) (bits & POINTS);
    }
}
