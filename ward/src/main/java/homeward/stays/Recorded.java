package homeward.stays;

import homeward.vocabulary.StayNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of telling the ledger something.
public sealed interface Recorded {
    record Done(StayNo stay, long entry) implements Recorded {}

    /// There is no such stay, or no such entry that still stands, within the ward of who asks.
    record NotFound() implements Recorded {}

    /// It was meant to happen later than now.
    record NotYet() implements Recorded {}

    /// It cannot have happened where the stay was then.
    ///
    /// @param at when the first thing happened that would make no sense
    /// @param before where the patient was just before that
    record DoesNotFit(Happening what, Instant at, Stage before) implements Recorded {}

    /// The patient was somewhere else at that time.
    ///
    /// @param until null where they still are
    record Elsewhere(Instant from, @Nullable Instant until) implements Recorded {}

    /// The patient is on a ward already, perhaps on another provider's.
    record AlreadyOnAWard() implements Recorded {}

    /// The NHS number belongs to somebody who was born on another day.
    record SomebodyElse() implements Recorded {}

    record WardClosed() implements Recorded {}

    record NoSuchWard() implements Recorded {}

    record HasDied() implements Recorded {}

    /// Whoever was named is no consultant, consultant practitioner or GP of the ward's provider.
    record NotAccountable() implements Recorded {}

    /// Somebody else corrected it at the same moment.
    record CorrectedMeanwhile() implements Recorded {}
}
