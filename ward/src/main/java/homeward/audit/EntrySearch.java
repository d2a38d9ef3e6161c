package homeward.audit;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries are looked for: all that fit each part that is not null.
///
/// @param patient whom they concern; what devices sent is left out then, because it is on the chart with its sender
/// @param before entries with a lower number, for the next page
public record EntrySearch(
        @Nullable String tenant,
        @Nullable PatientNo patient,
        @Nullable String username,
        @Nullable Deed deed,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long before) {
    public static final EntrySearch ALL = new EntrySearch(null, null, null, null, null, null, null);

    public static EntrySearch of(PatientNo patient) {
        return new EntrySearch(null, patient, null, null, null, null, null);
    }

    public EntrySearch within(String provider) {
        return new EntrySearch(provider, patient, username, deed, from, until, before);
    }

    public EntrySearch by(@Nullable String person) {
        return new EntrySearch(tenant, patient, person, deed, from, until, before);
    }

    public EntrySearch of(@Nullable Deed what) {
        return new EntrySearch(tenant, patient, username, what, from, until, before);
    }

    public EntrySearch between(@Nullable Instant begin, @Nullable Instant end) {
        return new EntrySearch(tenant, patient, username, deed, begin, end, before);
    }

    public EntrySearch before(@Nullable Long number) {
        return new EntrySearch(tenant, patient, username, deed, from, until, number);
    }
}
