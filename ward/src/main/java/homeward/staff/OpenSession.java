package homeward.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session of a person that has not ended, as the person sees it.
///
/// @param seenAt when they last did something in it, to the minute
public record OpenSession(UUID id, Role role, @Nullable String provider, Instant startedAt, Instant seenAt) {}
