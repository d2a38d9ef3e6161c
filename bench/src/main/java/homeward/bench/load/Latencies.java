package homeward.bench.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/// How long things took, counted in classes that are under 1 % wide, so that a million of them cost little.
public final class Latencies {
    private static final int STEPS = 128;
    private static final int EXACT_BITS = 7;
    private static final int POWERS = 36;
    private static final double MICROS_A_MILLI = 1000;

    private final AtomicLongArray counts = new AtomicLongArray(STEPS * POWERS);
    private final LongAdder all = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

    public void add(Duration took) {
        addNanos(took.toNanos());
    }

    public void addNanos(long nanos) {
        long micros = Math.max(0, nanos / 1000);
        counts.incrementAndGet(Math.min(classOf(micros), counts.length() - 1));
        all.increment();
        longest.accumulate(micros);
    }

    public long count() {
        return all.sum();
    }

    /// The middle of the class in which this share of all lies, in milliseconds; 0 where there is nothing.
    public double quantileMillis(double share) {
        long rank = (long) Math.ceil(count() * share);
        long seen = 0;
        for (int i = 0; rank > 0 && i < counts.length(); i++) {
            seen += counts.get(i);
            if (seen >= rank) {
                return Math.min(middleOf(i), (double) longest.get()) / MICROS_A_MILLI;
            }
        }
        return 0;
    }

    public double longestMillis() {
        return longest.get() / MICROS_A_MILLI;
    }

    private static int classOf(long micros) {
        int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, micros));
        if (power < EXACT_BITS) {
            return (int) micros;
        }
        int step = (int) (micros >>> (power - EXACT_BITS)) & (STEPS - 1);
        return (power - EXACT_BITS + 1) * STEPS + step;
    }

    private static double middleOf(int number) {
        if (number < STEPS) {
            return number;
        }
        int shift = number / STEPS - 1;
        double width = 1L << shift;
        return (STEPS + number % STEPS) * width + width / 2;
    }
}
