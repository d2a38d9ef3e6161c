package homeward.monitoring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What a wearable told of one sign, sample by sample: all its blocks merged into one line of time.
///
/// **The rule where blocks overlap.** A block tells of every moment from its first sample to one period after its last.
/// Each moment is told by one block only: the one that began last, and of two that began together the one with the
/// larger fingerprint (unsigned). So the trace depends on the set of blocks alone, whatever the order in which they
/// came, and a block that was sent again changes nothing. A gap is told too: no older block fills it.
///
/// @param micros when each sample was taken, in microseconds since 1970, rising
/// @param thousandths of the sign's canonical unit; samples without a signal are left out
/// @param poor marks samples that are not to be trusted (low perfusion)
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look into it, and nobody writes to it
public record Trace(long[] micros, int[] thousandths, BitSet poor) {
    public static final Trace EMPTY = new Trace(new long[0], new int[0], new BitSet());

    /// The merged samples.
    ///
    /// @param blocks of one sign of one patient, in any order
    public static Trace of(Collection<Block> blocks) {
        return of(blocks, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// The merged samples from `from` on and before `before`. Blocks outside of the span are read for what they cover.
    ///
    /// @param blocks of one sign of one patient, in any order: at least all that touch the span
    public static Trace of(Collection<Block> blocks, Instant from, Instant before) {
        return of(blocks, micros(from), micros(before));
    }

    private static Trace of(Collection<Block> blocks, long from, long before) {
        var pieces = Pieces.of(blocks, from, before);
        int most = pieces.stream().mapToInt(Pieces.Piece::size).sum();
        var micros = new long[most];
        var thousandths = new int[most];
        var poor = new BitSet();
        int count = 0;
        for (var piece : pieces) {
            var samples = piece.block().samples();
            for (int i = piece.from(); i < piece.to(); i++) {
                if (samples.thousandths()[i] != Measured.Samples.GAP) {
                    micros[count] = piece.block().firstMicros() + samples.periodMicros() * i;
                    thousandths[count] = samples.thousandths()[i];
                    poor.set(count, samples.poor().get(i));
                    count++;
                }
            }
        }
        return new Trace(Arrays.copyOf(micros, count), Arrays.copyOf(thousandths, count), poor);
    }

    /// How many samples there are.
    public int size() {
        return micros.length;
    }

    /// When a sample was taken.
    public Instant at(int index) {
        return Instant.EPOCH.plus(micros[index], ChronoUnit.MICROS);
    }

    /// Whether a sample may be scored.
    public boolean isTrusted(int index) {
        return !poor.get(index);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Trace that
                && Arrays.equals(micros, that.micros)
                && Arrays.equals(thousandths, that.thousandths)
                && poor.equals(that.poor);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(micros) + Arrays.hashCode(thousandths)) + poor.hashCode();
    }

    @Override
    public String toString() {
        return size() == 0 ? "Trace[]" : "Trace[" + size() + " from " + at(0) + " to " + at(size() - 1) + "]";
    }
}
