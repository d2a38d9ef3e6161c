package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Instant;

/// The newest component of one sign.
///
/// @param thousandths of the canonical unit
/// @param fingerprint which reading it came from, see [ReadingId]
/// @param wearable whether it is the median of a block of samples
public record Latest(VitalSign sign, int thousandths, Instant takenAt, long fingerprint, boolean wearable) {}
