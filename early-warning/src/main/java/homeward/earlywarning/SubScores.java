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
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The points of each NEWS2 parameter, as far as they are known.
public record SubScores(
        @Nullable Integer respiration,
        @Nullable Integer saturation,
        @Nullable Integer oxygen,
        @Nullable Integer systolic,
        @Nullable Integer pulse,
        @Nullable Integer consciousness,
        @Nullable Integer temperature) {

    /// The seven parameters in the order of the chart. The order is part of the packed form: it does not change.
    public static final List<VitalSign> PARAMETERS = List.of(
            RESPIRATION_RATE, OXYGEN_SATURATION, INSPIRED_OXYGEN, SYSTOLIC_PRESSURE, PULSE, CONSCIOUSNESS, TEMPERATURE);

    private static final int RED = 3;
    private static final Set<Integer> GRADED = Set.of(0, 1, 2, 3);

    public SubScores {
        check(respiration, GRADED);
        check(saturation, GRADED);
        check(oxygen, Set.of(0, 2));
        check(systolic, GRADED);
        check(pulse, GRADED);
        check(consciousness, Set.of(0, RED));
        check(temperature, GRADED);
    }

    private static void check(@Nullable Integer points, Set<Integer> allowed) {
        if (points != null && !allowed.contains(points)) {
            throw new IllegalArgumentException("Points that the chart does not give");
        }
    }

    /// What the chart gives for each value of the set.
    public static SubScores of(VitalSigns signs, SaturationScale scale) {
        return new SubScores(
                Chart.respiration(signs.respiration()),
                Chart.saturation(signs.saturation(), scale, signs.oxygen()),
                Chart.oxygen(signs.oxygen()),
                Chart.systolic(signs.systolic()),
                Chart.pulse(signs.pulse()),
                Chart.consciousness(signs.consciousness()),
                Chart.temperature(signs.temperature()));
    }

    /// The points of one sign; null where they are not known or the sign does not score.
    public @Nullable Integer of(VitalSign sign) {
        return switch (sign) {
            case RESPIRATION_RATE -> respiration;
            case OXYGEN_SATURATION -> saturation;
            case INSPIRED_OXYGEN -> oxygen;
            case SYSTOLIC_PRESSURE -> systolic;
            case PULSE -> pulse;
            case CONSCIOUSNESS -> consciousness;
            case TEMPERATURE -> temperature;
            case DIASTOLIC_PRESSURE, WEIGHT, GLUCOSE -> null;
        };
    }

    /// The known points together: the total when all seven are known, and otherwise the least that it can be.
    public int sum() {
        return PARAMETERS.stream()
                .map(this::of)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /// How many of the seven are known.
    public int known() {
        return PARAMETERS.size() - missing().size();
    }

    /// Whether any one parameter scores 3.
    public boolean hasRed() {
        return !red().isEmpty();
    }

    /// The parameters that score 3, in the order of the chart.
    public List<VitalSign> red() {
        return PARAMETERS.stream().filter(sign -> Objects.equals(of(sign), RED)).toList();
    }

    /// The parameters whose points are not known, in the order of the chart.
    public List<VitalSign> missing() {
        return PARAMETERS.stream().filter(sign -> of(sign) == null).toList();
    }

    /// The seven in one number for storage: three bits a parameter in the order of the chart, the first lowest; two
    /// bits of points and above them one that says "known". Zero is an empty set.
    public int packed() {
        return IntStream.range(0, PARAMETERS.size())
                .map(place -> PackedPoints.put(of(PARAMETERS.get(place)), place))
                .sum();
    }

    /// The inverse of `packed`.
    public static SubScores unpack(int packed) {
        var unpacked = new SubScores(
                PackedPoints.at(packed, 0),
                PackedPoints.at(packed, 1),
                PackedPoints.at(packed, 2),
                PackedPoints.at(packed, 3),
                PackedPoints.at(packed, 4),
                PackedPoints.at(packed, 5),
                PackedPoints.at(packed, 6));
        if (unpacked.packed() != packed) {
            throw new IllegalArgumentException("Not packed points");
        }
        return unpacked;
    }
}
