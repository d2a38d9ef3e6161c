package homeward.alerts;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One alert from beginning to end: however many readings repeat it, it is one.
///
/// @param metAt when the first reading that met the rule was taken (for silence: the deadline that passed)
/// @param raisedAt when it was committed, by the database's clock
/// @param score what NEWS2 stood at, or at least stood at, when the rule was first met; null for silence
/// @param red for a red score: the signs that scored 3 when it was met; empty for other rules
/// @param late whether the reading behind it reached us long after it was taken
public record Episode(
        long number,
        PatientNo patient,
        Rule rule,
        Instant metAt,
        Instant raisedAt,
        @Nullable Integer score,
        Set<VitalSign> red,
        boolean late,
        State state) {

    /// Where an alert stands. Each state carries only the facts that are true in it.
    public sealed interface State {
        record Open() implements State {}

        /// A named person has seen it and is responding.
        ///
        /// A named person is responding.
        ///
        /// @param note what the person found or did, if they said so
        record Acknowledged(Actor by, Instant at, @Nullable String note) implements State {}

        /// The record no longer holds any moment at which the rule was met, before anybody had acknowledged it: a
        /// reading that arrived later completed or corrected the set (see docs/decisions).
        record Withdrawn(Instant at) implements State {}

        /// Readings came again; technical alerts only.
        record Resumed(Instant at) implements State {}

        /// The patient left the ward, or went away, before anybody had acknowledged it.
        record Left(Instant at) implements State {}
    }

    public boolean open() {
        return state instanceof State.Open;
    }
}
