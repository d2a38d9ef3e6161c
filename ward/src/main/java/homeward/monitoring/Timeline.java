package homeward.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Components in the order of [PatientState#IN_TIME], one of a sign and moment.
final class Timeline {
    private Timeline() {}

    /// Of several of a sign and moment one stands; of two medians of the same minute the one that was added
    /// last.
    static List<Latest> of(Collection<Latest> components) {
        var sorted = new ArrayList<>(components);
        sorted.sort(PatientState.IN_TIME);
        var timeline = new ArrayList<Latest>(sorted.size());
        Latest last = null;
        for (var component : sorted) {
            if (last != null
                    && last.sign() == component.sign()
                    && last.takenAt().equals(component.takenAt())) {
                last = last.wearable() && component.wearable() ? component : Latest.standing(last, component);
                timeline.set(timeline.size() - 1, last);
            } else {
                last = component;
                timeline.add(last);
            }
        }
        return timeline;
    }

    /// From when on two timelines differ; null where they do not.
    static @Nullable Instant parting(List<Latest> was, List<Latest> is) {
        int shorter = Math.min(was.size(), is.size());
        for (int i = 0; i < shorter; i++) {
            if (!was.get(i).equals(is.get(i))) {
                return earlier(was.get(i).takenAt(), is.get(i).takenAt());
            }
        }
        if (was.size() == is.size()) {
            return null;
        }
        return (was.size() > shorter ? was : is).get(shorter).takenAt();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
