package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes readings into what is known of a patient. No clock, no database: the server, the simulation and the replay of
/// the past all run this.
final class Fold {
    private Fold() {}

    /// What came of taking readings in.
    ///
    /// @param from the scored moments from here…
    /// @param to …to here are now exactly `points`; those outside are as they were
    /// @param rescored whether a moment among them had been scored before
    record Step(PatientState state, Instant from, Instant to, List<ScorePoint> points, boolean rescored) {}

    /// Where the past must be read before late components can be taken in: from the longest window before the
    /// earliest to the longest window after the latest of them. Null when everything new is at or after the newest
    /// component, and the state alone suffices.
    static @Nullable Span needed(PatientState state, Collection<Latest> arrived, Plans plans) {
        var newest = state.newestAt();
        if (newest == null || arrived.stream().noneMatch(one -> one.takenAt().isBefore(newest))) {
            return null;
        }
        var first =
                arrived.stream().map(Latest::takenAt).min(Instant::compareTo).orElseThrow();
        var last = arrived.stream().map(Latest::takenAt).max(Instant::compareTo).orElseThrow();
        return new Span(first.minus(plans.longestWindow()), last.plus(plans.longestWindow()));
    }

    /// @param from inclusive
    /// @param to inclusive
    record Span(Instant from, Instant to) {
        boolean holds(Latest component) {
            return !component.takenAt().isBefore(from) && !component.takenAt().isAfter(to);
        }
    }

    /// Takes in what arrived in order: nothing in it is older than the newest component.
    static Step inOrder(PatientState state, Collection<Latest> arrived, Plans plans) {
        var first =
                arrived.stream().map(Latest::takenAt).min(Instant::compareTo).orElseThrow();
        var before = new EnumMap<VitalSign, Latest>(VitalSign.class);
        var since = new ArrayList<Latest>(arrived);
        for (var component : state.latest().values()) {
            if (component.takenAt().isBefore(first)) {
                before.put(component.sign(), component);
            } else {
                since.add(component);
            }
        }
        return step(state, arrived, first, before, since, plans);
    }

    /// Takes in what arrived late, with the past around it.
    ///
    /// @param past every component on the chart within the span that [#needed] named, without the arrived ones
    static Step late(PatientState state, Collection<Latest> arrived, Collection<Latest> past, Plans plans) {
        var first =
                arrived.stream().map(Latest::takenAt).min(Instant::compareTo).orElseThrow();
        var before = new EnumMap<VitalSign, Latest>(VitalSign.class);
        var since = new ArrayList<Latest>(arrived);
        for (var component : past) {
            if (component.takenAt().isBefore(first)) {
                before.merge(component.sign(), component, Latest::standing);
            } else {
                since.add(component);
            }
        }
        return step(state, arrived, first, before, since, plans);
    }

    private static Step step(
            PatientState state,
            Collection<Latest> arrived,
            Instant first,
            Map<VitalSign, Latest> before,
            Collection<Latest> since,
            Plans plans) {
        var latest = new EnumMap<VitalSign, Latest>(VitalSign.class);
        latest.putAll(state.latest());
        arrived.forEach(component -> latest.merge(component.sign(), component, Latest::standing));
        var points = Scoring.points(before, since, plans);
        var last = since.stream().map(Latest::takenAt).max(Instant::compareTo).orElseThrow();
        var scoredAt = state.scoredAt();
        boolean rescored = scoredAt != null && !scoredAt.isBefore(first);
        if (!points.isEmpty()) {
            var newest = points.getLast().at();
            scoredAt = scoredAt == null || newest.isAfter(scoredAt) ? newest : scoredAt;
        }
        return new Step(new PatientState(latest, scoredAt), first, last, points, rescored);
    }
}
