package homeward.board.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What links a patient's own device to the record.
///
/// @param code as it is read aloud; null before it was made
/// @param until when it is over
public record OwnDevice(Banner banner, @Nullable String code, Instant until) {}
