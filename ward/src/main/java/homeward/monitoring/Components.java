package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What a reading adds to a patient's chart.
public final class Components {
    private Components() {}

    /// A number is one component, a blood pressure one or two. A block of samples is its median, standing at its last
    /// sample, and nothing where it holds no signal at all.
    public static List<Latest> of(ReadingId id, Measured measured) {
        return switch (measured) {
            case Measured.Single(var sign, int value) ->
                List.of(new Latest(sign, value, id.takenAt(), id.fingerprint(), false));
            case Measured.Pressure(int systolic, Integer diastolic) -> {
                var upper = new Latest(VitalSign.SYSTOLIC_PRESSURE, systolic, id.takenAt(), id.fingerprint(), false);
                yield diastolic == null
                        ? List.of(upper)
                        : List.of(
                                upper,
                                new Latest(
                                        VitalSign.DIASTOLIC_PRESSURE,
                                        diastolic,
                                        id.takenAt(),
                                        id.fingerprint(),
                                        false));
            }
            case Measured.Samples(var sign, int period, var values) -> ofBlock(id, sign, period, values);
        };
    }

    private static List<Latest> ofBlock(ReadingId id, VitalSign sign, int periodMillis, float[] values) {
        var valid = new float[values.length];
        int count = 0;
        int last = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(values[i])) {
                valid[count++] = values[i];
                last = i;
            }
        }
        if (count == 0) {
            return List.of();
        }
        Arrays.sort(valid, 0, count);
        int median = Math.round(1_000f * valid[(count - 1) / 2]);
        return List.of(new Latest(sign, median, lastSample(id.takenAt(), periodMillis, last), id.fingerprint(), true));
    }

    private static Instant lastSample(Instant first, int periodMillis, int index) {
        return first.plusMillis((long) periodMillis * index);
    }
}
