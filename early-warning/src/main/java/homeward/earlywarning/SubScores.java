package homeward.earlywarning;

import static homeward.earlywarning.VitalSign.CONSCIOUSNESS;
import static homeward.earlywarning.VitalSign.INSPIRED_OXYGEN;
import static homeward.earlywarning.VitalSign.OXYGEN_SATURATION;
import static homeward.earlywarning.VitalSign.PULSE;
import static homeward.earlywarning.VitalSign.RESPIRATION_RATE;
import static homeward.earlywarning.VitalSign.SYSTOLIC_PRESSURE;
import static homeward.earlywarning.VitalSign.TEMPERATURE;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The points of each NEWS2 parameter, as far as they are known.
///
/// They are held as they are stored, in one number: three bits a parameter in the order of the chart, the first
/// lowest; two bits of points and above them one that says "known". Zero is an empty set.
public record SubScores(int packed) {

    /// The seven parameters in the order of the chart. The order is part of the packed form: it does not change.
    public static final List<VitalSign> PARAMETERS = List.of(
            RESPIRATION_RATE, OXYGEN_SATURATION, INSPIRED_OXYGEN, SYSTOLIC_PRESSURE, PULSE, CONSCIOUSNESS, TEMPERATURE);

    private static final int RED = 3;

    public SubScores {
        if (!PackedPoints.areValid(packed)) {
            throw new IllegalArgumentException("Points that the chart does not give");
        }
    }

    /// What the chart gives for each value of the set.
    public static SubScores of(VitalSigns signs, SaturationScale scale) {
        int packed = 0;
        for (int place = 0; place < PARAMETERS.size(); place++) {
            packed |= PackedPoints.put(Chart.points(PARAMETERS.get(place), signs, scale), place);
        }
        return new SubScores(packed);
    }

    /// The inverse of `packed`.
    public static SubScores unpack(int packed) {
        return new SubScores(packed);
    }

    /// The points of one sign, 0 to 3; null where they are not known or the sign does not score.
    public @Nullable Integer of(VitalSign sign) {
        return sign.scores() ? PackedPoints.at(packed, PARAMETERS.indexOf(sign)) : null;
    }

    /// The known points together: the total when all seven are known, and otherwise the least that it can be.
    public int sum() {
        return PackedPoints.sum(packed);
    }

    /// How many of the seven are known.
    public int known() {
        return PackedPoints.known(packed);
    }

    /// Whether all seven are known.
    public boolean isComplete() {
        return known() == PARAMETERS.size();
    }

    /// Whether any one parameter scores 3.
    public boolean hasRed() {
        return PackedPoints.anyIsThree(packed);
    }

    /// The parameters that score 3, in the order of the chart.
    public List<VitalSign> red() {
        return hasRed()
                ? PARAMETERS.stream()
                        .filter(sign -> Objects.equals(of(sign), RED))
                        .toList()
                : List.of();
    }

    /// The parameters whose points are not known, in the order of the chart.
    public List<VitalSign> missing() {
        return PARAMETERS.stream().filter(sign -> of(sign) == null).toList();
    }
}
