package homeward.board.stay;

import homeward.board.cui.Moments;
import homeward.board.patient.Problem;
import homeward.stays.Recorded;
import java.time.Instant;
import java.util.Optional;

/// Why the ledger did not take something, said at the field where it can be mended.
final class Refused {
    private Refused() {}

    /// Empty for what no field can mend.
    ///
    /// @param at when it was said to have happened
    static Optional<Problem> of(Recorded recorded, Instant at) {
        return Optional.ofNullable(
                switch (recorded) {
                    case Recorded.Done _, Recorded.NotFound _, Recorded.CorrectedMeanwhile _ -> null;
                    case Recorded.NotYet _ ->
                        new Problem("when-time", "This time is still to come. Enter when it happened, now or before");
                    case Recorded.DoesNotFit unfit -> new Problem("when-time", doesNotFit(unfit, at));
                    case Recorded.Elsewhere(var from, var until) ->
                        new Problem(
                                "when-time",
                                "The patient had another stay from " + Moments.dateAndTime(from)
                                        + (until == null ? " on" : " to " + Moments.dateAndTime(until))
                                        + ". Check day and time");
                    case Recorded.AlreadyOnAWard _ ->
                        new Problem(
                                "nhs-number",
                                "This patient is on a virtual ward already, perhaps of another provider. They must be"
                                        + " discharged or transferred there first");
                    case Recorded.SomebodyElse _ ->
                        new Problem(
                                "nhs-number",
                                "This NHS number belongs to somebody with another date of birth. Check both");
                    case Recorded.WardClosed _ ->
                        new Problem("when-time", "The ward was closed then, or will be before the stay ends");
                    case Recorded.NoSuchWard _ -> new Problem("to", "Choose another ward of your provider");
                    case Recorded.HasDied _ ->
                        new Problem(
                                "when-time",
                                "It is recorded that this patient had died by then. Check who it is, and when");
                    case Recorded.NotAccountable _ ->
                        new Problem(
                                "accountable", "Choose a consultant, consultant practitioner or GP who works here now");
                });
    }

    private static String doesNotFit(Recorded.DoesNotFit unfit, Instant at) {
        var when = Moments.dateAndTime(unfit.at());
        return unfit.at().equals(at)
                ? "This cannot have happened at " + when + ": the patient "
                        + unfit.before().words() + " then"
                : "With this, what is recorded at " + when + " could not have happened: the patient "
                        + unfit.before().words() + " then";
    }
}
