package homeward.earlywarning;

import static homeward.earlywarning.Unit.canonical;
import static homeward.earlywarning.Unit.unit;

import homeward.earlywarning.Conversion.Canonical;
import homeward.earlywarning.Conversion.Implausible;
import homeward.earlywarning.Conversion.UnknownUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// Which units each sign may come in, and the way to the canonical one.
///
/// A value is converted because its unit says so, never because its size suggests it. Codes and factors are those of
/// UCUM (ucum.org), but for glucose: UCUM knows no molar mass, and 18.016 mg/dL to the mmol/L is our choice.
public final class Units {

    private static final List<Unit> RATE = List.of(
            canonical("/min"),
            unit("1/min"),
            unit("/s").times("60"),
            unit("1/s").times("60"),
            unit("Hz").times("60"));

    private static final List<Unit> SHARE = List.of(canonical("%"), unit("1").times("100"));

    private static final List<Unit> FLOW = List.of(
            canonical("L/min"),
            unit("l/min"),
            unit("mL/min").over("1000"),
            unit("ml/min").over("1000"));

    private static final List<Unit> PRESSURE =
            List.of(canonical("mm[Hg]"), unit("kPa").times("1000").over("133.322"));

    private static final List<Unit> TEMPERATURE = List.of(
            canonical("Cel"),
            unit("[degF]").minus("32").times("5").over("9"),
            unit("K").minus("273.15"));

    private static final List<Unit> WEIGHT =
            List.of(canonical("kg"), unit("g").over("1000"), unit("[lb_av]").times("0.45359237"));

    private static final List<Unit> GLUCOSE = List.of(
            canonical("mmol/L"),
            unit("mmol/l"),
            unit("mg/dL").over("18.016"),
            unit("mg/dl").over("18.016"));

    /// What UCUM writes in braces is for the reader and means nothing; it stands at the end of a factor.
    private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*+}(?=[./]|\\z)");

    private Units() {}

    /// The value in thousandths of the sign's canonical unit, or why not.
    ///
    /// Consciousness accepts no unit: it is coded, and a bare number could be anybody's scale.
    public static Conversion toCanonical(VitalSign sign, BigDecimal value, String ucumCode) {
        var units = unitsOf(sign);
        var code = withoutAnnotations(ucumCode);
        for (var unit : units) {
            if (unit.ucum().equals(code)) {
                return inRange(sign, unit.toThousandths(value));
            }
        }
        return new UnknownUnit(units.stream().map(Unit::ucum).toList());
    }

    private static Conversion inRange(VitalSign sign, Canonical found) {
        return sign.isPlausible(found.thousandths())
                ? found
                : new Implausible(found.thousandths(), sign.low(), sign.high());
    }

    private static List<Unit> unitsOf(VitalSign sign) {
        return switch (sign) {
            case RESPIRATION_RATE, PULSE -> RATE;
            case OXYGEN_SATURATION, PERFUSION_INDEX -> SHARE;
            case INSPIRED_OXYGEN -> FLOW;
            case SYSTOLIC_PRESSURE, DIASTOLIC_PRESSURE -> PRESSURE;
            case TEMPERATURE, SKIN_TEMPERATURE -> TEMPERATURE;
            case WEIGHT -> WEIGHT;
            case GLUCOSE -> GLUCOSE;
            case CONSCIOUSNESS -> List.of();
        };
    }

    private static String withoutAnnotations(String code) {
        if (code.indexOf('{') < 0) {
            return code;
        }
        var bare = ANNOTATION.matcher(code).replaceAll("");
        return bare.isEmpty() ? "1" : bare;
    }
}
