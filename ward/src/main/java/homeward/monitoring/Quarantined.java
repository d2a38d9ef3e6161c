package homeward.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something kept in quarantine.
///
/// @param sender who or which machine sent it; null where that was not yet kept
/// @param patient as the sender wrote it
public record Quarantined(
        long number,
        Instant receivedAt,
        @Nullable String sender,
        @Nullable String patient,
        QuarantineReason reason,
        String detail) {}
