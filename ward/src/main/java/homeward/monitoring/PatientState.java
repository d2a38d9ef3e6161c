package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the fold remembers of one patient: the components of the last minutes, the newest of each sign from
/// before them, and where the trace of each sign ends.
///
/// It is a function of the set of readings alone, whatever their order (promise P3).
///
/// @param since every component at or after this moment is remembered
/// @param remembered in the order of [#IN_TIME], one at most of a sign and moment
/// @param open of each sign that a wearable ever measured
record PatientState(Instant since, List<Latest> remembered, Map<VitalSign, OpenMinute> open) {
    static final PatientState EMPTY = new PatientState(Instant.MIN, List.of(), Map.of());

    static final Comparator<Latest> IN_TIME =
            Comparator.comparing(Latest::takenAt).thenComparing(Latest::sign);

    /// Channels of one wearable, or of two, reach us a minute or two apart. What comes within this span
    /// needs nothing to be read back.
    private static final Duration RECENT = Minutes.LENGTH.multipliedBy(2);

    /// Of spot readings no more than these, should a device send them every second.
    private static final int RECENT_SPOTS = 32;

    PatientState {
        open = open.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(open));
    }

    /// @param known at least all that is remembered, in the order of [#IN_TIME]
    static PatientState remembering(List<Latest> known, Map<VitalSign, OpenMinute> open) {
        var since = since(known, open);
        var remembered = new ArrayList<Latest>();
        var before = new EnumMap<VitalSign, Latest>(VitalSign.class);
        for (var component : known) {
            if (component.takenAt().isBefore(since)) {
                before.put(component.sign(), component);
            } else {
                remembered.add(component);
            }
        }
        remembered.addAll(before.values());
        remembered.sort(IN_TIME);
        return new PatientState(since, List.copyOf(remembered), open);
    }

    private static Instant since(List<Latest> known, Map<VitalSign, OpenMinute> open) {
        var newest = Instant.MIN;
        for (var one : open.values()) {
            newest = one.until().isAfter(newest) ? one.until() : newest;
        }
        int spots = 0;
        var enough = Instant.MIN;
        for (var component : known.reversed()) {
            if (!component.wearable()) {
                newest = component.takenAt().isAfter(newest) ? component.takenAt() : newest;
                if (++spots == RECENT_SPOTS) {
                    enough = component.takenAt();
                    break;
                }
            }
        }
        if (newest.equals(Instant.MIN)) {
            return Instant.MIN;
        }
        var recent = Minutes.startOf(newest).minus(RECENT);
        return enough.isAfter(recent) ? enough : recent;
    }

    /// The newest component of each sign.
    Map<VitalSign, Latest> latest() {
        var latest = new EnumMap<VitalSign, Latest>(VitalSign.class);
        remembered.forEach(component -> latest.put(component.sign(), component));
        return latest;
    }

    /// When the newest component was taken.
    @Nullable
    Instant newestAt() {
        return remembered.isEmpty() ? null : remembered.getLast().takenAt();
    }

    /// Whether a spot reading is surely not on the chart yet: at its moment, or after it, nothing is known
    /// of its sign.
    boolean surelyNew(VitalSign sign, Instant takenAt) {
        boolean covered = !takenAt.isBefore(since);
        for (var component : remembered) {
            if (component.sign() == sign
                    && (component.takenAt().equals(takenAt)
                            || (!covered && component.takenAt().isAfter(takenAt)))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a block is surely not on the chart yet: it begins after all that is known of its sign.
    boolean surelyNewBlock(VitalSign sign, Instant first) {
        var known = open.get(sign);
        return known == null || first.isAfter(known.until());
    }
}
