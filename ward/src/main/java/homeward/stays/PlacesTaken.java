package homeward.stays;

import homeward.vocabulary.PathwayVersion;
import homeward.vocabulary.WardId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// So many patients who take a place on a ward at a moment, and have this in common.
///
/// @param presence on the ward, or on leave from it
/// @param pathway null where nobody has said
/// @param expectedOn when they are expected home; null where nobody has said
public record PlacesTaken(
        WardId ward,
        Presence presence,
        @Nullable PathwayVersion pathway,
        @Nullable LocalDate expectedOn,
        int patients) {}
