package homeward.monitoring;

import homeward.earlywarning.VitalSign;
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
            case Measured.Samples samples -> ofBlock(id, samples);
        };
    }

    private static List<Latest> ofBlock(ReadingId id, Measured.Samples samples) {
        var trusted = new int[samples.size()];
        int count = 0;
        int last = 0;
        for (int i = 0; i < samples.size(); i++) {
            if (samples.isTrusted(i)) {
                trusted[count++] = samples.thousandths()[i];
                last = i;
            }
        }
        if (count == 0) {
            return List.of();
        }
        Arrays.sort(trusted, 0, count);
        int median = trusted[(count - 1) / 2];
        return List.of(new Latest(samples.sign(), median, samples.at(id.takenAt(), last), id.fingerprint(), true));
    }
}
