package homeward.beds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A ward at one moment, as far as it is known: what was said, and who takes a place.
///
/// @param taken how many places, by the code of the patients' pathway; under an empty code those of no known pathway
/// @param onShift of that day
record Then(
        Instant moment,
        @Nullable Capacity capacity,
        @Nullable Resources resources,
        Map<String, Integer> taken,
        OnShift onShift) {

    static Map<String, Integer> taken(List<Occupants> occupants) {
        var taken = new TreeMap<String, Integer>();
        for (var some : occupants) {
            if (some.patients() == 0) {
                continue;
            }
            var pathway = some.pathway();
            taken.merge(pathway == null ? "" : pathway, some.patients(), Integer::sum);
        }
        return taken;
    }

    int patients() {
        int patients = 0;
        for (int some : taken.values()) {
            patients += some;
        }
        return patients;
    }
}
