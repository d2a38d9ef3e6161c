package homeward.board.patient;

import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import java.util.List;
import java.util.Optional;

/// The fixed scale of one graph, in whole units of the sign: it always shows the normal range with a margin, and never
/// fits itself to the values (GTAB-070 to 072).
///
/// @param normalLow from here…
/// @param normalHigh …to here a value scores 0 in NEWS2
record Axis(VitalSign sign, int low, int high, int step, double normalLow, double normalHigh) {

    private static final List<Axis> SCALE_1 = List.of(
            new Axis(VitalSign.RESPIRATION_RATE, 0, 40, 10, 12, 20),
            new Axis(VitalSign.OXYGEN_SATURATION, 80, 100, 5, 96, 100),
            new Axis(VitalSign.SYSTOLIC_PRESSURE, 40, 240, 40, 111, 219),
            new Axis(VitalSign.PULSE, 30, 180, 30, 51, 90),
            new Axis(VitalSign.TEMPERATURE, 34, 41, 1, 36.1, 38.0));

    private static final Axis SATURATION_2 = new Axis(VitalSign.OXYGEN_SATURATION, 80, 100, 5, 88, 92);

    /// One a graph, from top to bottom.
    static List<Axis> all(SaturationScale scale) {
        return SCALE_1.stream()
                .map(axis -> Optional.of(SATURATION_2)
                        .filter(other -> scale == SaturationScale.SCALE_2 && other.sign() == axis.sign())
                        .orElse(axis))
                .toList();
    }
}
