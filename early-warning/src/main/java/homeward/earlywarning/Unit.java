package homeward.earlywarning;

import homeward.earlywarning.Conversion.Canonical;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A unit and the way from it to the canonical one: (value - minus) × times ÷ over, exact until the last step.
record Unit(String ucum, BigDecimal minus, BigDecimal times, BigDecimal over) {

    private static final int DECIMALS = 3;
    private static final double DIGITS_A_BIT = Math.log10(2);

    /// Beyond ten to the ninth, or below ten to the minus ninth, a number is no measurement in any unit, and exact
    /// arithmetic on it could take for ever.
    private static final int MAGNITUDES = 9;

    private static final BigDecimal ENORMOUS = BigDecimal.TEN.pow(MAGNITUDES);

    /// More digits than any device sends. Cutting off the rest cannot change a half-up rounding to thousandths.
    private static final MathContext ENOUGH = new MathContext(60, RoundingMode.DOWN);

    static Unit canonical(String ucum) {
        return unit(ucum);
    }

    static Unit unit(String ucum) {
        return new Unit(ucum, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
    }

    Unit minus(String amount) {
        return new Unit(ucum, new BigDecimal(amount), times, over);
    }

    Unit times(String factor) {
        return new Unit(ucum, minus, new BigDecimal(factor), over);
    }

    Unit over(String divisor) {
        return new Unit(ucum, minus, times, new BigDecimal(divisor));
    }

    /// The value in thousandths of the canonical unit, or the int nearest to it, and whether anything was changed.
    Canonical toThousandths(BigDecimal sent) {
        var value = tamed(sent);
        var rounded = isCanonical()
                ? value.setScale(DECIMALS, RoundingMode.HALF_UP)
                : value.subtract(minus).multiply(times).divide(over, DECIMALS, RoundingMode.HALF_UP);
        var thousandths = rounded.movePointRight(DECIMALS).longValueExact();
        return new Canonical(
                Math.clamp(thousandths, Integer.MIN_VALUE, Integer.MAX_VALUE),
                !isCanonical() || rounded.compareTo(sent) != 0);
    }

    private boolean isCanonical() {
        return minus.signum() == 0 && times.compareTo(BigDecimal.ONE) == 0 && over.compareTo(BigDecimal.ONE) == 0;
    }

    private static BigDecimal tamed(BigDecimal sent) {
        double magnitude = sent.unscaledValue().bitLength() * DIGITS_A_BIT - sent.scale();
        if (magnitude > MAGNITUDES) {
            return ENORMOUS.multiply(BigDecimal.valueOf(sent.signum()));
        }
        return magnitude < -MAGNITUDES ? BigDecimal.ZERO : sent.round(ENOUGH);
    }
}
