package homeward.staff;

import java.util.Locale;

/// Bytes as capital letters and the digits 2 to 7, as people can type them. Source: RFC 4648, 6; without padding.
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte one : bytes) {
            waiting = (waiting << Byte.SIZE) | Byte.toUnsignedInt(one);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((waiting >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((waiting << (BITS - bits)) & 31));
        }
        return text.toString();
    }

    /// In fours, as it is read from a screen.
    static String inFours(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// As somebody typed it: in any case, with blanks or hyphens.
    static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
