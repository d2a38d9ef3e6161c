package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What was measured of one patient from one moment until before another, in marks no finer than is useful.
///
/// @param worn what wearables said
/// @param spot what was measured one by one; a diastolic stands at the same moment as its systolic
/// @param scores in whole points, the least that it can be where a score is incomplete
public record TrendLines(Instant from, Instant to, Map<VitalSign, Line> worn, Map<VitalSign, Line> spot, Line scores) {

    /// The marks of one sign, oldest first.
    ///
    /// @param step how long a stretch each mark tells of; zero where each mark is a value as it was measured
    public record Line(Duration step, List<Bucket> marks) {
        public static final Line EMPTY = new Line(Duration.ZERO, List.of());

        /// In stretches of this length where it is in single values.
        Line into(Duration length) {
            return step.isZero() ? new Line(length, Buckets.upTo(length, marks)) : this;
        }

        /// Whether each mark is a value as it was measured.
        public boolean single() {
            return step.isZero();
        }

        /// The marks in pieces, parted where nothing was heard in between: where a mark comes later after the one
        /// before than its stretch is long, and half as late again as is usual.
        public List<List<Bucket>> pieces() {
            return Breaks.of(marks, Math.max(Bucket.micros(step), Breaks.usualDistance(marks) * 3 / 2));
        }
    }

    public Line worn(VitalSign sign) {
        return worn.getOrDefault(sign, Line.EMPTY);
    }

    public Line spot(VitalSign sign) {
        return spot.getOrDefault(sign, Line.EMPTY);
    }
}
