package homeward.board.patient;

import homeward.board.cui.Figures;
import homeward.earlywarning.VitalSign;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A value that a living patient can have, but that is more often a slip of the finger: its writer is asked once.
///
/// The limits are ours. They lie beyond what most patients on a virtual ward reach, and inside what is plausible.
public record Surprise(String words, String key) {

    private record Usual(int low, int high) {}

    private static final Map<VitalSign, Usual> USUAL = Map.of(
            VitalSign.RESPIRATION_RATE, new Usual(8_000, 40_000),
            VitalSign.OXYGEN_SATURATION, new Usual(80_000, 100_000),
            VitalSign.INSPIRED_OXYGEN, new Usual(0, 15_000),
            VitalSign.SYSTOLIC_PRESSURE, new Usual(80_000, 220_000),
            VitalSign.DIASTOLIC_PRESSURE, new Usual(40_000, 130_000),
            VitalSign.PULSE, new Usual(40_000, 160_000),
            VitalSign.TEMPERATURE, new Usual(34_500, 40_500));

    static Optional<Surprise> of(VitalSign sign, int thousandths) {
        var usual = USUAL.get(sign);
        return usual == null || (usual.low() <= thousandths && thousandths <= usual.high())
                ? Optional.empty()
                : Optional.of(new Surprise(
                        sign.label() + " " + Figures.withUnit(sign, thousandths), sign.name() + "=" + thousandths));
    }

    /// Which values a yes is about, so that it does not count for others.
    static String written(List<Surprise> surprises) {
        return surprises.stream().map(Surprise::key).collect(Collectors.joining(","));
    }
}
