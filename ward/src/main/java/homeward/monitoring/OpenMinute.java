package homeward.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the trace of one sign ends, and what the clock minute that it ends in holds so far.
///
/// @param until when the newest sample of the sign was taken, gaps and poor ones counted
/// @param tally of the trusted samples of that minute; null when it is too wide to be remembered and has to
///     be read back
record OpenMinute(Instant until, @Nullable Tally tally) {
    OpenMinute {
        if (tally != null && tally.isTooWide()) {
            tally = null;
        }
    }

    /// Whether samples that begin here come after all that is known of the sign, and need nothing to be
    /// read back.
    boolean isFollowedBy(Instant first) {
        return first.isAfter(until) && (tally != null || !Minutes.startOf(first).equals(Minutes.startOf(until)));
    }
}
