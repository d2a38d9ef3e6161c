package homeward.backfill;

/// A decimal number as files write it: digits, perhaps a sign, a point with digits behind it, and an exponent.
final class DecimalText {
    private static final int MOST_DIGITS = 100;
    private static final int MOST_IN_EXPONENT = 4;
    private static final int WRONG = -1;

    private DecimalText() {}

    static boolean holds(String text) {
        int at = digits(text, sign(text, 0), MOST_DIGITS);
        if (at > 0 && at < text.length() && text.charAt(at) == '.') {
            at = digits(text, at + 1, MOST_DIGITS);
        }
        if (at > 0 && at < text.length() && (text.charAt(at) | ' ') == 'e') {
            at = digits(text, sign(text, at + 1), MOST_IN_EXPONENT);
        }
        return at == text.length();
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? at + 1 : at;
    }

    /// The place behind the digits.
    private static int digits(String text, int from, int most) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at == from || at - from > most ? WRONG : at;
    }
}
