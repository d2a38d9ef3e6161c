package homeward.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What one sign did in a stretch of time. A single value is a stretch of its own.
///
/// Low, median and high are over the trusted values, and only where there are none, over the poor ones.
///
/// @param from when the stretch begins, in microseconds since 1970
/// @param low in thousandths of the canonical unit, as everywhere; of a score, whole points
/// @param median the lower one of the two in the middle
/// @param count how many trusted values there were; of scores, complete ones
/// @param poor how many there were that are not to be trusted; of scores, incomplete ones
public record Bucket(long from, int low, int median, int high, int count, int poor) {

    static Bucket of(long at, int value, boolean poor) {
        return new Bucket(at, value, value, value, poor ? 0 : 1, poor ? 1 : 0);
    }

    /// Each sample by itself.
    static List<Bucket> each(Trace trace) {
        var each = new ArrayList<Bucket>(trace.size());
        for (int i = 0; i < trace.size(); i++) {
            each.add(of(trace.micros()[i], trace.thousandths()[i], !trace.isTrusted(i)));
        }
        return each;
    }

    /// Whether anything in it is to be trusted.
    public boolean trusted() {
        return count > 0;
    }

    /// Whether it says more than one value.
    public boolean ranges() {
        return low < high;
    }

    public Instant at() {
        return at(from);
    }

    static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    static long micros(Duration length) {
        return length.toNanos() / 1_000;
    }
}
