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
/// @param fingerprint which spot reading it came from, see [ReadingId]; 0 for a wearable's
/// @param wearable whether it is the median of what a wearable measured in the clock minute that begins at
///     `takenAt`
public record Latest(VitalSign sign, int thousandths, Instant takenAt, long fingerprint, boolean wearable) {

    /// Which of two components of one sign stands for the patient: the newer. Of two of the same moment a
    /// spot reading before a wearable's, and of two spot readings the one that scores more, so that no
    /// order of arrival hides the worse.
    static Latest standing(@Nullable Latest one, Latest other) {
        if (one == null) {
            return other;
        }
        int newer = one.takenAt.compareTo(other.takenAt);
        if (newer != 0) {
            return newer > 0 ? one : other;
        }
        if (one.wearable != other.wearable) {
            return one.wearable ? other : one;
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
