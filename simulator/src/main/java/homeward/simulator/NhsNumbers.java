package homeward.simulator;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Synthetic NHS numbers, 999 000 0000 to 999 999 9999: the range that is for tests and never issued.
///
/// Source: NHS Data Dictionary, NHS NUMBER (modulus 11); the range as in NHS England's guidance for test data.
final class NhsNumbers {
    private static final int MODULUS = 11;
    private static final int NINE_DIGITS_BEGIN = 999_000_000;
    private static final int HOW_MANY = 1_000_000;

    private NhsNumbers() {}

    /// The valid ones in rising order, beginning with the one whose digits four to nine are these. Numbers without a
    /// valid check digit, one in eleven, are left out.
    static Stream<String> from(int sixDigits) {
        return IntStream.range(sixDigits, HOW_MANY)
                .map(six -> NINE_DIGITS_BEGIN + six)
                .filter(nine -> checkDigit(nine).isPresent())
                .mapToObj(nine -> String.format(
                        Locale.ROOT, "%09d%d", nine, checkDigit(nine).getAsInt()));
    }

    private static OptionalInt checkDigit(int nineDigits) {
        var sum = 0;
        for (int rest = nineDigits, weight = 2; rest > 0; rest /= 10, weight++) {
            sum += rest % 10 * weight;
        }
        var digit = (MODULUS - sum % MODULUS) % MODULUS;
        return digit < 10 ? OptionalInt.of(digit) : OptionalInt.empty();
    }
}
