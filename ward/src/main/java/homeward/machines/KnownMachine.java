package homeward.machines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A machine as those see it who look after machines.
///
/// @param revokedAt null while it may speak
/// @param keys how many of its keys are good now
/// @param keyedAt when the newest of them was enrolled; null where none was
public record KnownMachine(
        Machine machine,
        Instant addedAt,
        @Nullable Instant revokedAt,
        int keys,
        @Nullable Instant keyedAt) {}
