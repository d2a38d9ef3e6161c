package homeward.fhir;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The tokens of a SampledData's data, one after the other, without a text for each. Source: FHIR R4, SampledData:
/// decimal numbers or `E`, `L`, `U`, with a space between.
///
/// An ordinary number (a sign, at most 15 digits, a point) is read here, as whole digits and a scale; any other goes
/// through BigDecimal.
final class SampleTokens {
    private static final int MOST_DIGITS = 15;
    private static final int ENDLESS = 30;

    private final String data;
    private int from;
    private int to;
    private long digits;
    private int scale;

    SampleTokens(String data) {
        this.data = data;
    }

    /// Whether there is one more.
    boolean next() {
        from = to;
        while (from < data.length() && isSpace(data.charAt(from))) {
            from++;
        }
        to = from;
        while (to < data.length() && !isSpace(data.charAt(to))) {
            to++;
        }
        return from < to;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /// Whether the device had no signal, or one beyond what it can tell.
    boolean isLost() {
        char first = data.charAt(from);
        return to - from == 1 && (first == 'E' || first == 'L' || first == 'U');
    }

    /// Whether it is an ordinary number, which is then [#digits] with the point [#scale] digits from the right.
    boolean isOrdinary() {
        long value = 0;
        int count = 0;
        int point = -1;
        char sign = data.charAt(from);
        for (int i = sign == '-' || sign == '+' ? from + 1 : from; i < to; i++) {
            char c = data.charAt(i);
            if (c >= '0' && c <= '9') {
                value = 10 * value + (c - '0');
                count++;
            } else if (c == '.' && point < 0) {
                point = count;
            } else {
                return false;
            }
        }
        digits = sign == '-' ? -value : value;
        scale = point < 0 ? 0 : count - point;
        return count > 0 && count <= MOST_DIGITS;
    }

    long digits() {
        return digits;
    }

    int scale() {
        return scale;
    }

    /// Any number; null when it is none, or one that nobody could compute with.
    @Nullable
    BigDecimal odd() {
        if (to - from > ENDLESS) {
            return null;
        }
        for (int i = from; i < to; i++) {
            char c = data.charAt(i);
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return null;
            }
        }
        try {
            var number = new BigDecimal(data.substring(from, to));
            return endless(number) ? null : number;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// Exact arithmetic on such a number could take for ever.
    static boolean endless(BigDecimal number) {
        return Math.abs((long) number.scale()) > ENDLESS;
    }
}
