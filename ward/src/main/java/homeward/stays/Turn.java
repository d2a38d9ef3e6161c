package homeward.stays;

import java.time.Instant;

/// That more, or fewer, places of a ward were taken from a moment on.
///
/// @param more fewer, where it is negative
public record Turn(Instant at, int more) {}
