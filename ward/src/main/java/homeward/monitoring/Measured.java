package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What one Observation measured. Numbers are thousandths of the sign's canonical unit.
public sealed interface Measured {

    /// One number, or one coded answer as its ordinal ([homeward.earlywarning.Consciousness]).
    record Single(VitalSign sign, int thousandths) implements Measured {}

    /// A blood pressure, systolic with diastolic where the cuff gave it.
    record Pressure(int systolic, @Nullable Integer diastolic) implements Measured {}

    /// A block of evenly spaced samples from a wearable.
    ///
    /// @param periodMicros from one sample to the next, in microseconds
    /// @param thousandths the samples in order, [#GAP] where there was no signal
    /// @param poor marks samples that are there but not to be trusted (low perfusion). A judgement of ours and no
    ///     part of what was sent: two blocks that differ in it alone are equal
    @SuppressWarnings("ArrayRecordComponent") // equals and hashCode look into it, and nobody writes to it
    record Samples(VitalSign sign, long periodMicros, int[] thousandths, BitSet poor) implements Measured {
        /// Stands in the place of a sample where there was no signal.
        public static final int GAP = Integer.MIN_VALUE;

        public Samples {
            if (!isFor(sign)) {
                throw new IllegalArgumentException("No wearable measures " + sign);
            }
            if (periodMicros <= 0) {
                throw new IllegalArgumentException("Samples are at least a microsecond apart");
            }
            if (poor.length() > thousandths.length) {
                throw new IllegalArgumentException("A mark lies beyond the last sample");
            }
        }

        /// Whether a wearable may speak for a sign. Never for what it cannot measure: consciousness, the oxygen that is
        /// breathed, and blood pressure, which a cuff measures.
        public static boolean isFor(VitalSign sign) {
            return switch (sign) {
                case CONSCIOUSNESS, INSPIRED_OXYGEN, SYSTOLIC_PRESSURE, DIASTOLIC_PRESSURE -> false;
                default -> true;
            };
        }

        /// Samples that are all to be trusted.
        public Samples(VitalSign sign, long periodMicros, int... thousandths) {
            this(sign, periodMicros, thousandths, new BitSet());
        }

        /// How many samples there are, gaps counted in.
        public int size() {
            return thousandths.length;
        }

        /// When a sample was taken; for `size()`, the end of the block, where the next one would begin.
        public Instant at(Instant first, int index) {
            return first.plus(periodMicros * index, ChronoUnit.MICROS);
        }

        /// When the last sample was taken; the first moment where there is none.
        public Instant last(Instant first) {
            return at(first, Math.max(size() - 1, 0));
        }

        /// Whether a value stands there, and one that may be scored.
        public boolean isTrusted(int index) {
            return thousandths[index] != GAP && !poor.get(index);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Samples that
                    && sign == that.sign
                    && periodMicros == that.periodMicros
                    && Arrays.equals(thousandths, that.thousandths);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * sign.hashCode() + Long.hashCode(periodMicros)) + Arrays.hashCode(thousandths);
        }

        @Override
        public String toString() {
            return "Samples[" + sign + ", " + size() + " every " + periodMicros + " µs]";
        }
    }
}
