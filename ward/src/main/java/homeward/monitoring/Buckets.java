package homeward.monitoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// Gathers values into stretches of time. Pure, and a function of the set of values alone.
///
/// A stretch of less than a minute is made of the values, a minute too; a quarter of an hour is made of its minutes,
/// and anything longer of its quarters. Lowest, highest and counts are exact at every length. The median is exact up to
/// the minute and beyond it the median of the medians below, weighted by their counts: so whoever reads gets the same,
/// whether the minutes had been put by or were made on the spot.
final class Buckets {
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final Duration QUARTER = Duration.ofMinutes(15);

    private Buckets() {}

    /// From single values to stretches of any length, in the steps said above.
    ///
    /// @param values oldest first
    static List<Bucket> upTo(Duration length, List<Bucket> values) {
        if (length.compareTo(MINUTE) < 0) {
            return into(length, values);
        }
        var minutes = into(MINUTE, values);
        return length.compareTo(QUARTER) < 0 ? into(length, minutes) : into(length, into(QUARTER, minutes));
    }

    /// One step: stretches from shorter ones. Nothing is gathered where the length is zero.
    ///
    /// @param finer oldest first
    static List<Bucket> into(Duration length, List<Bucket> finer) {
        if (length.isZero() || finer.isEmpty()) {
            return finer;
        }
        long step = Bucket.micros(length);
        var gathered = new ArrayList<Bucket>();
        int begin = 0;
        for (int i = 1; i <= finer.size(); i++) {
            long stretch = Math.floorDiv(finer.get(begin).from(), step);
            if (i == finer.size() || Math.floorDiv(finer.get(i).from(), step) != stretch) {
                gathered.add(together(stretch * step, finer.subList(begin, i)));
                begin = i;
            }
        }
        return gathered;
    }

    private static Bucket together(long from, List<Bucket> finer) {
        int count = finer.stream().mapToInt(Bucket::count).sum();
        int poor = finer.stream().mapToInt(Bucket::poor).sum();
        if (finer.size() == 1) {
            var only = finer.getFirst();
            return new Bucket(from, only.low(), only.median(), only.high(), count, poor);
        }
        Predicate<Bucket> telling = bucket -> count == 0 || bucket.trusted();
        var heard = finer.stream()
                .filter(telling)
                .sorted(Comparator.comparingInt(Bucket::median))
                .toList();
        return new Bucket(
                from,
                heard.stream().mapToInt(Bucket::low).min().orElseThrow(),
                median(heard, count == 0 ? Bucket::poor : Bucket::count, count == 0 ? poor : count),
                heard.stream().mapToInt(Bucket::high).max().orElseThrow(),
                count,
                poor);
    }

    /// @param sorted by their medians
    private static int median(List<Bucket> sorted, ToIntFunction<Bucket> weight, int all) {
        long passed = 0;
        for (var bucket : sorted) {
            passed += weight.applyAsInt(bucket);
            if (2 * passed >= all) {
                return bucket.median();
            }
        }
        return sorted.getLast().median();
    }
}
