package homeward.monitoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How often each value was measured within one clock minute: all that a median needs.
///
/// @param values in thousandths, ascending, each once
/// @param counts how often each of them
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look into them, and nobody writes to them
record Tally(int[] values, int[] counts) {
    static final Tally EMPTY = new Tally(new int[0], new int[0]);

    /// More distinct values than this are not remembered: a minute at one sample a second has 60 at most.
    static final int WIDEST = 64;

    boolean isEmpty() {
        return values.length == 0;
    }

    boolean isTooWide() {
        return values.length > WIDEST;
    }

    /// With the first `count` of these samples, which it sorts.
    Tally with(int[] samples, int count) {
        Arrays.sort(samples, 0, count);
        var merged = new int[values.length + count];
        var often = new int[values.length + count];
        int size = 0;
        int known = 0;
        int next = 0;
        while (known < values.length || next < count) {
            int value = next == count || (known < values.length && values[known] <= samples[next])
                    ? values[known]
                    : samples[next];
            int times = known < values.length && values[known] == value ? counts[known++] : 0;
            for (; next < count && samples[next] == value; next++) {
                times++;
            }
            merged[size] = value;
            often[size++] = times;
        }
        return new Tally(Arrays.copyOf(merged, size), Arrays.copyOf(often, size));
    }

    /// The lower of the two middle values where there are two: one that was really measured.
    int median() {
        long middle = (Arrays.stream(counts).asLongStream().sum() + 1) / 2;
        int place = 0;
        for (long passed = counts[0]; passed < middle; passed += counts[place]) {
            place++;
        }
        return values[place];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tally that && Arrays.equals(values, that.values) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Tally[" + values.length + " values]";
    }
}
