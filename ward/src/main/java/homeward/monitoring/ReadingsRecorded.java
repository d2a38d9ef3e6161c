package homeward.monitoring;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.List;

/// Readings were taken into the charts of some patients. Told inside the transaction that keeps them, so no reading is
/// kept unjudged.
public record ReadingsRecorded(List<Rescored> patients, Instant receivedAt) {

    /// One patient's scored moments from `from` to `to`, both included, are now exactly `points`.
    ///
    /// @param again whether a moment among them had been scored before
    /// @param heardAgain whether this ended a silence
    public record Rescored(
            PatientNo patient, Instant from, Instant to, List<ScorePoint> points, boolean again, boolean heardAgain) {}
}
