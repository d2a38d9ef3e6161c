package homeward.monitoring;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.List;

/// Readings were taken into the charts of some patients. Told inside the transaction that keeps them, so no
/// reading is kept unjudged.
///
/// @param patients those of whom a score changed, or who were silent before
public record ReadingsRecorded(List<Rescored> patients) {

    /// One patient's scored moments from the first of these to the last, both included: they were `before`
    /// and are now exactly `after`.
    ///
    /// @param before oldest first
    /// @param after oldest first
    /// @param receivedAt when the first of the readings behind it reached the door
    /// @param heardAgain whether this ended a silence
    public record Rescored(
            PatientNo patient,
            List<ScorePoint> before,
            List<ScorePoint> after,
            Instant receivedAt,
            boolean heardAgain) {}
}
