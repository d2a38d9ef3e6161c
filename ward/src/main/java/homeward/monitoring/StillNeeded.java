package homeward.monitoring;

import java.time.Instant;
import java.util.Optional;

/// A room that leans on part of the record says so: it stays, however old it is.
public interface StillNeeded {
    /// From when on it is needed; empty when none of it is.
    Optional<Instant> since(Kept kept);
}
