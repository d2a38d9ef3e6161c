package homeward.beds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// So many who take a place: on the ward, or on leave from it.
///
/// @param pathway its code; null where nobody has said
/// @param expectedOn when they are expected to go home; null where nobody has said
record Occupants(@Nullable String pathway, @Nullable LocalDate expectedOn, int patients) {}
