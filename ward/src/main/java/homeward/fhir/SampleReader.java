package homeward.fhir;

import homeward.earlywarning.Conversion;
import homeward.earlywarning.Units;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Measured;
import java.math.BigDecimal;
import java.util.Arrays;

/// Reads the samples of one block into thousandths of the canonical unit.
///
/// A body changes slowly, so a block says few different numbers many times: each is brought to the canonical unit once,
/// exactly, and remembered while the block is read.
final class SampleReader {
    private static final int GAP = Measured.Samples.GAP;
    private static final int IMPLAUSIBLE = GAP + 1;
    private static final int REMEMBERED = 64;
    private static final int MOST_SCALE = 16;

    private final VitalSign sign;
    private final SaidValue.Sampled said;
    private final String unit;
    private final BigDecimal origin;
    private final long[] numbers = new long[REMEMBERED];
    private final int[] brought = new int[REMEMBERED];
    private int[] thousandths = new int[REMEMBERED];
    private int count;
    private int implausible;
    private boolean signal;

    SampleReader(VitalSign sign, SaidValue.Sampled said, String unit, BigDecimal origin) {
        this.sign = sign;
        this.said = said;
        this.unit = unit;
        this.origin = origin;
        Arrays.fill(numbers, Long.MIN_VALUE);
    }

    /// False when a token is no sample, or there are more than `most`.
    boolean read(String data, int most) {
        var tokens = new SampleTokens(data);
        while (tokens.next()) {
            if (count == most) {
                return false;
            }
            if (tokens.isLost()) {
                add(GAP);
            } else if (tokens.isOrdinary()) {
                add(remembered(tokens.digits(), tokens.scale()));
            } else {
                var number = tokens.odd();
                if (number == null) {
                    return false;
                }
                add(value(number));
            }
        }
        return true;
    }

    private void add(int value) {
        if (count == thousandths.length) {
            thousandths = Arrays.copyOf(thousandths, 2 * count);
        }
        boolean lost = value == GAP || value == IMPLAUSIBLE;
        implausible += value == IMPLAUSIBLE ? 1 : 0;
        signal |= !lost;
        thousandths[count++] = lost ? GAP : value;
    }

    private int remembered(long digits, int scale) {
        long number = digits * MOST_SCALE + scale;
        int place = (int) ((number * 0x9E3779B97F4A7C15L) >>> 58);
        if (numbers[place] != number) {
            numbers[place] = number;
            brought[place] = value(BigDecimal.valueOf(digits, scale));
        }
        return brought[place];
    }

    private int value(BigDecimal number) {
        if (beyond(number)) {
            return GAP;
        }
        return Units.toCanonical(sign, origin.add(number.multiply(said.factor())), unit)
                        instanceof Conversion.Canonical(int value, var _)
                ? value
                : IMPLAUSIBLE;
    }

    private boolean beyond(BigDecimal number) {
        return (said.lowerLimit() != null && number.compareTo(said.lowerLimit()) < 0)
                || (said.upperLimit() != null && number.compareTo(said.upperLimit()) > 0);
    }

    int count() {
        return count;
    }

    /// How many samples no living adult has.
    int implausible() {
        return implausible;
    }

    /// Whether there is a sample at all.
    boolean signal() {
        return signal;
    }

    int[] thousandths() {
        return Arrays.copyOf(thousandths, count);
    }
}
