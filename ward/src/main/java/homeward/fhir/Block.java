package homeward.fhir;

import homeward.earlywarning.Conversion;
import homeward.earlywarning.Units;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Brings a SampledData to a block of samples in the canonical unit. Source: FHIR R4, datatypes, SampledData.
///
/// `E`, `L` and `U` are no signal. So are samples beyond the device's own limits, or beyond what a living adult has;
/// how many of those there were is said in the block's original.
final class Block {
    static final String ELEMENT = "valueSampledData";
    static final Duration LONGEST = Duration.ofDays(31);

    private static final int MOST_SAMPLES = 100_000;
    private static final BigDecimal LONGEST_PERIOD =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    private final VitalSign sign;
    private final SaidValue.Sampled said;
    private final String unit;

    private Block(VitalSign sign, SaidValue.Sampled said, String unit) {
        this.sign = sign;
        this.said = said;
        this.unit = unit;
    }

    static Fit of(VitalSign sign, SaidValue.Sampled said) {
        var data = said.data();
        var origin = said.origin().value();
        if (data == null || origin == null) {
            return unfit("SampledData without data or without a value of its origin.", "");
        }
        if (!said.oneDimension()) {
            return unfit(
                    "Nothing says which of several dimensions is which: send each as a component, or as an Observation, with its own code.",
                    ".dimensions");
        }
        var unit = said.origin().unit();
        if (unit == null || said.origin().foreign()) {
            return Fit.unfit(
                    QuarantineReason.UNKNOWN_UNIT,
                    "The unit is that of the origin, as a UCUM code, such as " + sign.ucum() + ".",
                    ELEMENT + ".origin");
        }
        if (SampleTokens.endless(origin) || SampleTokens.endless(said.factor())) {
            return Fit.unfit(QuarantineReason.IMPLAUSIBLE, "No origin or factor is this large or small.", ELEMENT);
        }
        if (Units.toCanonical(sign, BigDecimal.ZERO, unit) instanceof Conversion.UnknownUnit(var accepted)) {
            return Fit.unfit(
                    QuarantineReason.UNKNOWN_UNIT,
                    "This unit does not fit " + sign.label() + ". Send one of these UCUM codes: "
                            + String.join(", ", accepted) + ".",
                    ELEMENT + ".origin.code");
        }
        return new Block(sign, said, unit).read(data, origin);
    }

    private static Fit unfit(String detail, String element) {
        return Fit.unfit(QuarantineReason.NO_VALUE, detail, ELEMENT + element);
    }

    private Fit read(String data, BigDecimal origin) {
        long period = micros(said.period());
        if (period <= 0) {
            return unfit("The period is at least a microsecond and at most a day.", ".period");
        }
        var samples = new SampleReader(sign, said, unit, origin);
        if (!samples.read(data, MOST_SAMPLES)) {
            return new Fit.Malformed(
                    "The data are decimal numbers, E, L or U, with a space between: at most 100,000 of them.",
                    ELEMENT + ".data");
        }
        if (period * samples.count() > LONGEST.toNanos() / 1_000) {
            return unfit("A block of samples lasts at most 31 days.", ".data");
        }
        if (!samples.signal() && samples.implausible() > 0) {
            return Fit.unfit(
                    QuarantineReason.IMPLAUSIBLE, "No sample is one that a living adult has.", ELEMENT + ".data");
        }
        return new Fit.Fits(
                new Measured.Samples(sign, period, samples.thousandths()),
                original(samples.implausible(), samples.count()));
    }

    private @Nullable String original(int implausible, int count) {
        if (implausible > 0) {
            return implausible + " of " + count + " samples implausible, left out";
        }
        return unit.equals(sign.ucum()) ? null : "samples in " + unit;
    }

    /// Zero when the period is out of range. What is finer than a microsecond is rounded.
    private static long micros(BigDecimal period) {
        return SampleTokens.endless(period) || period.compareTo(LONGEST_PERIOD) > 0
                ? 0
                : period.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
