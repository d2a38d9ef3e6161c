package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the fold remembers of one patient: the newest component of each sign, and the newest scored moment.
///
/// It is a function of the set of readings alone, whatever their order (promise P3).
///
/// @param scoredAt the newest moment that was scored
record PatientState(Map<VitalSign, Latest> latest, @Nullable Instant scoredAt) {
    static final PatientState EMPTY = new PatientState(Map.of(), null);

    PatientState {
        latest = latest.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(latest));
    }

    /// When the newest component was taken.
    @Nullable
    Instant newestAt() {
        return latest.values().stream()
                .map(Latest::takenAt)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /// Whether a component is surely not on the chart yet, because it is newer than all of its sign that are.
    boolean surelyNew(VitalSign sign, Instant takenAt) {
        var known = latest.get(sign);
        return known == null || known.takenAt().isBefore(takenAt);
    }
}
