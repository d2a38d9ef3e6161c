package homeward.stays;

import homeward.vocabulary.WardId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a patient was, from a moment until just before another.
///
/// @param until null while no end is known
public record Span(
        WardId ward,
        Presence presence,
        Instant from,
        @Nullable Instant until) {
    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }

    boolean overlaps(Span other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }
}
