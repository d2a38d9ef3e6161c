package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What readings add to a patient's chart.
public final class Components {
    private Components() {}

    /// What the readings of one patient add together, oldest first: a number is one component, a blood
    /// pressure one or two, and the blocks of a sign, merged, are the median of each clock minute in which
    /// they have trusted samples.
    public static List<Latest> of(Collection<Reading> readings) {
        var arrived = Arrived.of(readings);
        var components = new ArrayList<>(arrived.spots());
        arrived.blocks().forEach((sign, blocks) -> {
            var minutes = new Minutes(sign);
            minutes.add(Trace.of(blocks));
            components.addAll(minutes.components());
        });
        return Timeline.of(components);
    }

    /// What a spot reading adds; nothing for a block, which adds nothing by itself.
    static List<Latest> ofSpot(ReadingId id, Measured measured) {
        return switch (measured) {
            case Measured.Single(var sign, int value) -> List.of(spot(id, sign, value));
            case Measured.Pressure(int systolic, Integer diastolic) -> {
                var upper = spot(id, VitalSign.SYSTOLIC_PRESSURE, systolic);
                yield diastolic == null
                        ? List.of(upper)
                        : List.of(upper, spot(id, VitalSign.DIASTOLIC_PRESSURE, diastolic));
            }
            case Measured.Samples _ -> List.of();
        };
    }

    private static Latest spot(ReadingId id, VitalSign sign, int thousandths) {
        return new Latest(sign, thousandths, id.takenAt(), id.fingerprint(), false);
    }
}
