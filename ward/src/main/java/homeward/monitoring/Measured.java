package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What one Observation measured. Numbers are thousandths of the sign's canonical unit.
public sealed interface Measured {

    /// One number, or one coded answer as its ordinal ([homeward.earlywarning.Consciousness]).
    record Single(VitalSign sign, int thousandths) implements Measured {}

    /// A blood pressure, systolic with diastolic where the cuff gave it.
    record Pressure(int systolic, @Nullable Integer diastolic) implements Measured {}

    /// A block of evenly spaced samples from a wearable, in the canonical unit; NaN where there was no signal.
    ///
    /// @param periodMillis from one sample to the next
    @SuppressWarnings("ArrayRecordComponent") // equals and hashCode look into it, and nobody writes to it
    record Samples(VitalSign sign, int periodMillis, float[] values) implements Measured {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Samples that
                    && sign == that.sign
                    && periodMillis == that.periodMillis
                    && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * sign.hashCode() + periodMillis) + Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "Samples[" + sign + ", " + values.length + " every " + periodMillis + " ms]";
        }
    }
}
