package homeward.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something kept in quarantine.
///
/// @param patient as the sender wrote it
public record Quarantined(
        long number, Instant receivedAt, @Nullable String patient, QuarantineReason reason, String detail) {}
