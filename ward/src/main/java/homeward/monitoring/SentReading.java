package homeward.monitoring;

import homeward.vocabulary.PatientId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// One reading as it reached the door: understood and in canonical units, but not yet on anybody's chart.
///
/// @param takenAt when the body was measured; for a block of samples, when its first sample was taken
/// @param identity what the sender calls this reading ("system|value"), so that sending it again is harmless;
///     without it a reading is itself: the same patient, sign, moment, source and value
/// @param source the device or person that measured, as the sender names it; empty when unsaid
/// @param original what was said before units were converted, kept to be shown beside it; null when nothing was
/// @param body the reading as it came, kept should it have to wait in quarantine
public record SentReading(
        PatientId patient,
        Measured measured,
        Instant takenAt,
        @Nullable String identity,
        String source,
        @Nullable String original,
        String body) {

    public SentReading {
        // The store keeps microseconds; a moment must be the same before and after.
        takenAt = takenAt.truncatedTo(ChronoUnit.MICROS);
    }

    /// The same with another value.
    SentReading measuring(Measured other) {
        return new SentReading(patient, other, takenAt, identity, source, original, body);
    }
}
