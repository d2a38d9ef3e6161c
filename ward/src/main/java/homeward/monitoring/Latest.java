package homeward.monitoring;

import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.SubScores;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One component of a patient's chart: a value of one sign at one moment.
///
/// @param thousandths of the canonical unit
/// @param fingerprint which reading it came from, see [ReadingId]
/// @param wearable whether it is the median of a block of samples
public record Latest(VitalSign sign, int thousandths, Instant takenAt, long fingerprint, boolean wearable) {

    /// Which of two components of one sign stands for the patient: the newer; of two of the same moment the one that
    /// scores more, so that no order of arrival hides the worse.
    static Latest standing(@Nullable Latest one, Latest other) {
        if (one == null) {
            return other;
        }
        int newer = one.takenAt.compareTo(other.takenAt);
        if (newer != 0) {
            return newer > 0 ? one : other;
        }
        int worse = Integer.compare(one.points(), other.points());
        if (worse != 0) {
            return worse > 0 ? one : other;
        }
        int lower = Integer.compare(one.thousandths, other.thousandths);
        if (lower != 0) {
            return lower < 0 ? one : other;
        }
        return Long.compare(one.fingerprint, other.fingerprint) <= 0 ? one : other;
    }

    private int points() {
        var points = SubScores.of(VitalSigns.none().with(sign, thousandths), SaturationScale.SCALE_1)
                .of(sign);
        return points == null ? 0 : points;
    }
}
