package homeward.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reading on a patient's chart. Its three times are never mixed.
///
/// @param receivedAt when it reached this house's door
/// @param recordedAt when it was committed, by the database's clock
/// @param identity the sender's own identifier ("system|value")
/// @param original what was said before units were converted
public record Reading(
        ReadingId id,
        Measured measured,
        Instant receivedAt,
        Instant recordedAt,
        @Nullable String identity,
        String source,
        @Nullable String original) {
    public Instant takenAt() {
        return id.takenAt();
    }
}
