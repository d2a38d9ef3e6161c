package homeward.board.cui;

import homeward.earlywarning.Consciousness;
import homeward.earlywarning.Oxygen;
import homeward.earlywarning.VitalSign;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Measured values as the chart writes them: rounded as they are scored, never without their unit.
public final class Figures {

    private Figures() {}

    /// The value alone: "37.5", "91", "Alert", "Room air", "2" for litres of oxygen.
    public static String value(VitalSign sign, int thousandths) {
        return switch (sign) {
            case CONSCIOUSNESS -> Consciousness.ofValue(thousandths).label();
            case INSPIRED_OXYGEN ->
                Oxygen.ofFlow(thousandths) == Oxygen.AIR
                        ? Oxygen.AIR.label()
                        : plain(thousandths, 3).stripTrailingZeros().toPlainString();
            case PERFUSION_INDEX -> plain(thousandths, 2).stripTrailingZeros().toPlainString();
            case TEMPERATURE, SKIN_TEMPERATURE, WEIGHT, GLUCOSE ->
                plain(thousandths, 1).toPlainString();
            case RESPIRATION_RATE, OXYGEN_SATURATION, SYSTOLIC_PRESSURE, DIASTOLIC_PRESSURE, PULSE ->
                plain(thousandths, 0).toPlainString();
        };
    }

    /// The unit that stands behind the value; empty for words.
    public static String unit(VitalSign sign, int thousandths) {
        return sign == VitalSign.INSPIRED_OXYGEN && Oxygen.ofFlow(thousandths) == Oxygen.AIR ? "" : sign.unit();
    }

    /// Value and unit: "37.5 °C", "91%", "Alert".
    public static String withUnit(VitalSign sign, int thousandths) {
        var unit = unit(sign, thousandths);
        var value = value(sign, thousandths);
        return unit.isEmpty() ? value : unit.equals("%") ? value + unit : value + ' ' + unit;
    }

    /// As `withUnit`, where room is scarce: "25/min".
    public static String brief(VitalSign sign, int thousandths) {
        return switch (sign) {
            case RESPIRATION_RATE, PULSE -> value(sign, thousandths) + "/min";
            default -> withUnit(sign, thousandths);
        };
    }

    /// The number behind a limit, without its unit and never as a word.
    public static String bare(int thousandths) {
        return plain(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    /// What a sign is called where room is scarce.
    public static String name(VitalSign sign) {
        return switch (sign) {
            case RESPIRATION_RATE -> "Respirations";
            case OXYGEN_SATURATION -> "SpO₂";
            case INSPIRED_OXYGEN -> "Air or oxygen";
            case SYSTOLIC_PRESSURE -> "Systolic BP";
            case DIASTOLIC_PRESSURE -> "Diastolic BP";
            case PULSE -> "Pulse";
            case CONSCIOUSNESS -> "Consciousness";
            case TEMPERATURE -> "Temperature";
            case SKIN_TEMPERATURE -> "Skin temperature";
            case WEIGHT -> "Weight";
            case GLUCOSE -> "Blood glucose";
            case PERFUSION_INDEX -> "Perfusion";
        };
    }

    private static BigDecimal plain(int thousandths, int decimals) {
        return BigDecimal.valueOf(thousandths, 3).setScale(decimals, RoundingMode.HALF_UP);
    }
}
