package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.util.Collection;
import java.util.Optional;

/// The number under which a sign is stored. Once given, a number never changes its meaning.
final class SignNumber {
    private SignNumber() {}

    static int of(VitalSign sign) {
        return switch (sign) {
            case RESPIRATION_RATE -> 0;
            case OXYGEN_SATURATION -> 1;
            case INSPIRED_OXYGEN -> 2;
            case SYSTOLIC_PRESSURE -> 3;
            case DIASTOLIC_PRESSURE -> 4;
            case PULSE -> 5;
            case CONSCIOUSNESS -> 6;
            case TEMPERATURE -> 7;
            case WEIGHT -> 8;
            case GLUCOSE -> 9;
            case PERFUSION_INDEX -> 10;
            case SKIN_TEMPERATURE -> 11;
        };
    }

    /// The numbers of these signs as a bit set.
    static int bits(Collection<VitalSign> signs) {
        return signs.stream().mapToInt(sign -> 1 << of(sign)).reduce(0, (some, more) -> some | more);
    }

    /// Empty for a number that stands for no sign.
    static Optional<VitalSign> sign(int number) {
        return switch (number) {
            case 0 -> Optional.of(VitalSign.RESPIRATION_RATE);
            case 1 -> Optional.of(VitalSign.OXYGEN_SATURATION);
            case 2 -> Optional.of(VitalSign.INSPIRED_OXYGEN);
            case 3 -> Optional.of(VitalSign.SYSTOLIC_PRESSURE);
            case 4 -> Optional.of(VitalSign.DIASTOLIC_PRESSURE);
            case 5 -> Optional.of(VitalSign.PULSE);
            case 6 -> Optional.of(VitalSign.CONSCIOUSNESS);
            case 7 -> Optional.of(VitalSign.TEMPERATURE);
            case 8 -> Optional.of(VitalSign.WEIGHT);
            case 9 -> Optional.of(VitalSign.GLUCOSE);
            case 10 -> Optional.of(VitalSign.PERFUSION_INDEX);
            case 11 -> Optional.of(VitalSign.SKIN_TEMPERATURE);
            default -> Optional.empty();
        };
    }
}
