package homeward.bench.load;

/// Whole numbers with leading zeros, written in place.
final class Digits {
    private static final int TEN = 10;

    private Digits() {}

    /// Writes so many digits, the last one before `end`.
    static void write(byte[] to, int end, int width, long number) {
        long rest = number;
        for (int at = end - 1; at >= end - width; at--) {
            to[at] = (byte) ('0' + rest % TEN);
            rest /= TEN;
        }
    }
}
