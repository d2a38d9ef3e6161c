package homeward.board.stay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a stay on its timeline.
///
/// @param by who recorded it
/// @param corrects whether it stands instead of another
/// @param instead what stands instead of it; null where it stands
public record Line(
        long number,
        Instant happenedAt,
        Instant recordedAt,
        String title,
        List<Fact> facts,
        String by,
        @Nullable String why,
        boolean corrects,
        @Nullable Instead instead) {
    private static final Duration AT_ONCE = Duration.ofHours(1);

    /// What stands instead of an entry.
    public record Instead(String title, Instant happenedAt, Instant recordedAt, String by, String why, boolean never) {}

    /// "7 days later"; null where it was recorded within the hour.
    public @Nullable String recordedLater() {
        var after = Duration.between(happenedAt, recordedAt);
        return after.compareTo(AT_ONCE) <= 0 ? null : Words.roughly(after) + " later";
    }
}
