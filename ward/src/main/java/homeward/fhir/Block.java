package homeward.fhir;

import homeward.earlywarning.Conversion;
import homeward.earlywarning.Units;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// Brings a SampledData to a block of samples in the canonical unit. Source: FHIR R4, datatypes, SampledData.
///
/// `E`, `L` and `U` are no signal. So are samples beyond the device's own limits, or beyond what a living adult has;
/// how many of those there were is said in the block's original.
final class Block {
    private static final int MOST_SAMPLES = 100_000;
    private static final int GAP = Measured.Samples.GAP;
    private static final BigDecimal LONGEST_PERIOD = BigDecimal.valueOf(86_400_000);
    private static final int ENDLESS = 30;
    private static final String ELEMENT = "valueSampledData";

    private final VitalSign sign;
    private final SaidValue.Sampled said;
    private final String unit;
    private int implausible;

    private Block(VitalSign sign, SaidValue.Sampled said, String unit) {
        this.sign = sign;
        this.said = said;
        this.unit = unit;
    }

    static Fit of(@Nullable VitalSign sign, SaidValue.Sampled said) {
        if (sign == null || sign == VitalSign.CONSCIOUSNESS) {
            return Fit.unfit(QuarantineReason.NO_VALUE, "This measurement is not charted as SampledData.", ELEMENT);
        }
        if (said.data() == null || said.origin().value() == null) {
            return Fit.unfit(
                    QuarantineReason.NO_VALUE, "SampledData without data or without a value of its origin.", ELEMENT);
        }
        if (!said.oneDimension()) {
            return Fit.unfit(QuarantineReason.NO_VALUE, "Only one dimension is charted.", ELEMENT + ".dimensions");
        }
        var unit = said.origin().unit();
        if (unit == null || said.origin().foreign()) {
            return Fit.unfit(
                    QuarantineReason.UNKNOWN_UNIT,
                    "The unit is that of the origin, as a UCUM code, such as " + sign.ucum() + ".",
                    ELEMENT + ".origin");
        }
        if (endless(said.origin().value()) || endless(said.factor())) {
            return Fit.unfit(QuarantineReason.IMPLAUSIBLE, "No origin or factor is this large or small.", ELEMENT);
        }
        if (Units.toCanonical(sign, BigDecimal.ZERO, unit) instanceof Conversion.UnknownUnit(var accepted)) {
            return Fit.unfit(
                    QuarantineReason.UNKNOWN_UNIT,
                    "This unit does not fit " + sign.label() + ". Send one of these UCUM codes: "
                            + String.join(", ", accepted) + ".",
                    ELEMENT + ".origin.code");
        }
        return new Block(sign, said, unit).read(said.data(), said.origin().value());
    }

    private Fit read(String data, BigDecimal origin) {
        long period = micros(said.period());
        if (period <= 0) {
            return Fit.unfit(
                    QuarantineReason.NO_VALUE,
                    "The period is at least a microsecond and at most a day.",
                    ELEMENT + ".period");
        }
        var tokens = new StringTokenizer(data);
        int count = tokens.countTokens();
        if (count > MOST_SAMPLES) {
            return new Fit.Malformed("A block holds at most 100,000 samples.", ELEMENT + ".data");
        }
        var values = new int[count];
        boolean signal = false;
        for (int i = 0; i < count; i++) {
            var token = tokens.nextToken();
            boolean lost = token.equals("E") || token.equals("L") || token.equals("U");
            var number = lost ? null : number(token);
            if (!lost && number == null) {
                return new Fit.Malformed(
                        "A sample is a decimal number, E, L or U, with a space between.", ELEMENT + ".data");
            }
            values[i] = number == null ? GAP : value(number, origin);
            signal |= values[i] != GAP;
        }
        if (!signal && implausible > 0) {
            return Fit.unfit(
                    QuarantineReason.IMPLAUSIBLE, "No sample is one that a living adult has.", ELEMENT + ".data");
        }
        return new Fit.Fits(new Measured.Samples(sign, period, values), original(count));
    }

    private int value(BigDecimal number, BigDecimal origin) {
        if (beyond(number)) {
            return GAP;
        }
        var conversion = Units.toCanonical(sign, origin.add(number.multiply(said.factor())), unit);
        if (conversion instanceof Conversion.Canonical(int thousandths, var _)) {
            return thousandths;
        }
        implausible++;
        return GAP;
    }

    private boolean beyond(BigDecimal number) {
        return (said.lowerLimit() != null && number.compareTo(said.lowerLimit()) < 0)
                || (said.upperLimit() != null && number.compareTo(said.upperLimit()) > 0);
    }

    private @Nullable String original(int count) {
        if (implausible > 0) {
            return implausible + " of " + count + " samples implausible, left out";
        }
        return unit.equals(sign.ucum()) ? null : "samples in " + unit;
    }

    /// Zero when the period is out of range. What is finer than a microsecond is rounded.
    private static long micros(BigDecimal period) {
        return endless(period) || period.compareTo(LONGEST_PERIOD) > 0
                ? 0
                : period.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /// Exact arithmetic on such a number could take for ever.
    private static boolean endless(BigDecimal number) {
        return Math.abs((long) number.scale()) > ENDLESS;
    }

    private static @Nullable BigDecimal number(String token) {
        if (token.length() > ENDLESS
                || !token.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
            return null;
        }
        try {
            var number = new BigDecimal(token);
            return endless(number) ? null : number;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
