package homeward.audit;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries are looked for: all that fit each part that is not null.
///
/// @param patient whom they concern; what devices sent is left out then, because it is on the chart with its sender
/// @param before entries with a lower number, for the next page
public record EntrySearch(
        @Nullable PatientNo patient,
        @Nullable String username,
        @Nullable Deed deed,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long before) {
    public static final EntrySearch ALL = new EntrySearch(null, null, null, null, null, null);

    public static EntrySearch of(PatientNo patient) {
        return new EntrySearch(patient, null, null, null, null, null);
    }

    public EntrySearch before(@Nullable Long number) {
        return new EntrySearch(patient, username, deed, from, until, number);
    }

    public EntrySearch between(@Nullable Instant begin, @Nullable Instant end) {
        return new EntrySearch(patient, username, deed, begin, end, before);
    }
}
