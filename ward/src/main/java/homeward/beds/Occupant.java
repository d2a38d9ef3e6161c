package homeward.beds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody who takes a place: on the ward, or on leave from it.
///
/// @param pathway its code; null where nobody has said
/// @param expectedOn when they are expected to go home; null where nobody has said
public record Occupant(@Nullable String pathway, @Nullable LocalDate expectedOn) {}
