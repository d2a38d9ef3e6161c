package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes readings into what is known of a patient. No clock, no database: the server, the simulation and
/// the replay of the past all run this.
final class Fold {
    private Fold() {}

    /// What came of taking readings in. From the first of these moments to the last, the scored moments
    /// were `before` and are now exactly `after`; those outside are as they were. Both are empty where no
    /// score changed.
    ///
    /// @param before oldest first
    /// @param after oldest first
    record Step(PatientState state, List<ScorePoint> before, List<ScorePoint> after) {

        /// Leaves out what did not change at the beginning and at the end.
        static Step of(PatientState state, List<ScorePoint> before, List<ScorePoint> after) {
            int shorter = Math.min(before.size(), after.size());
            int head = 0;
            while (head < shorter && before.get(head).equals(after.get(head))) {
                head++;
            }
            int tail = 0;
            while (tail < shorter - head
                    && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
                tail++;
            }
            return new Step(
                    state, before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        }

        boolean isChanged() {
            return !before.isEmpty() || !after.isEmpty();
        }

        /// The scores of moments that had none.
        List<ScorePoint> begun() {
            var scored = moments(before);
            return after.stream().filter(point -> !scored.contains(point.at())).toList();
        }

        /// The scores that are others than before.
        List<ScorePoint> altered() {
            var known = new HashSet<>(before);
            var scored = moments(before);
            return after.stream()
                    .filter(point -> scored.contains(point.at()) && !known.contains(point))
                    .toList();
        }

        /// The moments that are no longer scored: a block that began later told them otherwise.
        List<Instant> gone() {
            var scored = moments(after);
            return before.stream()
                    .map(ScorePoint::at)
                    .filter(at -> !scored.contains(at))
                    .toList();
        }

        private static Set<Instant> moments(List<ScorePoint> points) {
            var moments = new HashSet<Instant>();
            points.forEach(point -> moments.add(point.at()));
            return moments;
        }
    }

    /// How much of the past is needed to take in what arrived; nothing where the state alone suffices.
    static Optional<Past.Around> looksAt(PatientState state, Arrived arrived, Plans plans) {
        return arrived.isInOrderAfter(state) ? Optional.empty() : Optional.of(LateFold.looksAt(arrived, plans));
    }

    /// Takes in what arrived, reading the past back only where the state alone does not suffice.
    static Step step(PatientState state, Arrived arrived, Past past, Plans plans) {
        return arrived.isInOrderAfter(state)
                ? inOrder(state, arrived, plans)
                : new LateFold(state, arrived, past, plans).step();
    }

    private static Step inOrder(PatientState state, Arrived arrived, Plans plans) {
        var known = new ArrayList<>(state.remembered());
        known.addAll(arrived.spots());
        var open = new EnumMap<VitalSign, OpenMinute>(VitalSign.class);
        open.putAll(state.open());
        arrived.blocks().forEach((sign, blocks) -> {
            var minutes = new Minutes(sign, state.open().get(sign));
            blocks.forEach(minutes::add);
            known.addAll(minutes.components());
            open.put(sign, minutes.open(Arrived.last(blocks.getLast())));
        });
        var is = Timeline.of(known);
        return rescore(PatientState.remembering(is, open), state.remembered(), is, Instant.MAX, plans);
    }

    /// Scores again from the moment on at which two timelines part.
    static Step rescore(PatientState state, List<Latest> was, List<Latest> is, Instant until, Plans plans) {
        var parting = Timeline.parting(was, is);
        if (parting == null) {
            return new Step(state, List.of(), List.of());
        }
        var span = new Past.Span(parting, until);
        return Step.of(state, Scoring.points(was, span, plans), Scoring.points(is, span, plans));
    }
}
