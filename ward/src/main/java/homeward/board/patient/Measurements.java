package homeward.board.patient;

import homeward.earlywarning.VitalSign;
import homeward.monitoring.Bucket;
import homeward.monitoring.Components;
import homeward.monitoring.Latest;
import homeward.monitoring.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What was measured in a span of time, sign by sign, oldest first.
final class Measurements {

    private final Map<VitalSign, NavigableMap<Instant, Latest>> bySign = new EnumMap<>(VitalSign.class);

    /// At one moment one reading stands, and before a wearable's minute.
    ///
    /// @param worn minutes of wearables
    static Measurements of(Collection<Reading> readings, Map<VitalSign, List<Bucket>> worn) {
        var measurements = new Measurements();
        worn.forEach((sign, minutes) -> minutes.stream()
                .filter(Bucket::trusted)
                .forEach(minute -> measurements.put(new Latest(sign, minute.median(), minute.at(), 0, true))));
        Components.of(readings).forEach(measurements::put);
        return measurements;
    }

    private void put(Latest component) {
        bySign.computeIfAbsent(component.sign(), _ -> new TreeMap<>()).put(component.takenAt(), component);
    }

    /// The newest component of a sign at a moment.
    Optional<Latest> at(VitalSign sign, Instant moment) {
        return Optional.ofNullable(series(sign).floorEntry(moment)).map(Map.Entry::getValue);
    }

    private NavigableMap<Instant, Latest> series(VitalSign sign) {
        var series = bySign.get(sign);
        return series == null ? new TreeMap<>() : series;
    }
}
