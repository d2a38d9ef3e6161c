package homeward.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/// Ten digits, the last a modulus-11 check. Source: NHS Data Dictionary, NHS NUMBER.
///
/// It may be typed as ten digits, or as 3-3-4 with one space or one hyphen at both places. That it is well formed does
/// not say that it was ever issued, or to whom: that is for PDS.
public record NhsNumber(String digits) {

    private static final Pattern TYPED = Pattern.compile("([0-9]{3})([ -]?)([0-9]{3})\\2([0-9]{4})");
    private static final int CHECKED_DIGITS = 9;
    private static final int FIRST_WEIGHT = 10;
    private static final int MODULUS = 11;

    public NhsNumber {
        digits = normalised(digits).orElseThrow(() -> new IllegalArgumentException("Not an NHS number"));
    }

    /// The number that was typed, or nothing when it is not one.
    public static Optional<NhsNumber> read(String typed) {
        return normalised(typed).map(NhsNumber::new);
    }

    /// As people read it: 3-3-4, with spaces.
    public String display() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    /// Does not show the number, so that it cannot slip into a log.
    @Override
    public String toString() {
        return "NHS number (not shown)";
    }

    private static Optional<String> normalised(String typed) {
        var match = TYPED.matcher(typed.strip());
        return match.matches()
                ? Optional.of(match.group(1) + match.group(3) + match.group(4)).filter(NhsNumber::checks)
                : Optional.empty();
    }

    /// The first nine digits weigh 10 down to 2; the tenth is what their sum lacks to a multiple of 11. Where that is
    /// 10, no digit can say it, and the number is not one.
    private static boolean checks(String digits) {
        int sum = 0;
        for (int place = 0; place < CHECKED_DIGITS; place++) {
            sum += (digits.charAt(place) - '0') * (FIRST_WEIGHT - place);
        }
        return (MODULUS - sum % MODULUS) % MODULUS == digits.charAt(CHECKED_DIGITS) - '0';
    }
}
