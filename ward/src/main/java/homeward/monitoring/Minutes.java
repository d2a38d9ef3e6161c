package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the samples of one sign into components: the median of each clock minute (UTC), standing at its
/// start.
///
/// Samples are added in the order of their moments. Gaps and poor samples are no part of any minute.
final class Minutes {
    static final Duration LENGTH = Duration.ofMinutes(1);
    private static final long MICROS = LENGTH.toNanos() / 1_000;

    private final VitalSign sign;
    private final List<Latest> components = new ArrayList<>();
    private long start = Long.MIN_VALUE;
    private @Nullable Tally begun = Tally.EMPTY;
    private int[] samples = new int[64];
    private int count;

    /// From nothing.
    Minutes(VitalSign sign) {
        this.sign = sign;
    }

    /// Goes on in the minute that the trace of the sign ends in.
    Minutes(VitalSign sign, @Nullable OpenMinute open) {
        this(sign);
        if (open != null) {
            start = Math.floorDiv(micros(open.until()), MICROS);
            begun = open.tally();
        }
    }

    static Instant startOf(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /// Adds what is to be trusted in a block.
    void add(Block block) {
        var samples = block.samples();
        long moment = block.firstMicros();
        for (int i = 0; i < samples.size(); i++, moment += samples.periodMicros()) {
            if (samples.isTrusted(i)) {
                add(moment, samples.thousandths()[i]);
            }
        }
    }

    /// Adds what is to be trusted in a trace.
    void add(Trace trace) {
        for (int i = 0; i < trace.size(); i++) {
            if (trace.isTrusted(i)) {
                add(trace.micros()[i], trace.thousandths()[i]);
            }
        }
    }

    private void add(long micros, int thousandths) {
        long minute = Math.floorDiv(micros, MICROS);
        if (minute != start) {
            close();
            start = minute;
        }
        if (count == samples.length) {
            samples = Arrays.copyOf(samples, 2 * count);
        }
        samples[count++] = thousandths;
    }

    private void close() {
        tally();
        begun = Tally.EMPTY;
    }

    private void tally() {
        if (count > 0 && begun != null) {
            begun = begun.with(samples, count);
            components.add(new Latest(sign, begun.median(), instant(start * MICROS), 0, true));
        }
        count = 0;
    }

    /// One for each minute to which something was added, oldest first. Ends the adding.
    List<Latest> components() {
        tally();
        return components;
    }

    /// What to remember of a trace that ends here. Ends the adding.
    OpenMinute open(Instant until) {
        tally();
        return new OpenMinute(until, Math.floorDiv(micros(until), MICROS) == start ? begun : Tally.EMPTY);
    }

    static long micros(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}
