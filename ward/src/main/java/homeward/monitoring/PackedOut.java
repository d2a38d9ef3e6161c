package homeward.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Numbers, marks and texts on their way into few bytes; [PackedIn] reads them back.
///
/// A number takes seven bits a byte, the lowest first, and the eighth says that more follow. A signed one is zigzagged
/// before: 0, -1, 1, -2 … become 0, 1, 2, 3 …. Source: Protocol Buffers, "Encoding".
final class PackedOut {
    private static final int ROOM = 256;

    private byte[] bytes = new byte[ROOM];
    private int size;

    void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    /// A number that is not negative, or any other at ten bytes.
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /// Any number, at eight bytes: for those that are spread over all of them.
    void whole(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            octet((int) (value >>> shift));
        }
    }

    void signed(long value) {
        number(zigzag(value));
    }

    static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    /// Marks, as how many runs there are, and for each how far it lies from the one before and how long it is.
    void marks(BitSet marks) {
        int runs = 0;
        for (int from = marks.nextSetBit(0); from >= 0; from = marks.nextSetBit(marks.nextClearBit(from))) {
            runs++;
        }
        number(runs);
        int end = 0;
        for (int from = marks.nextSetBit(0); from >= 0; from = marks.nextSetBit(end)) {
            number(from - end);
            end = marks.nextClearBit(from);
            number(end - from);
        }
    }

    /// A text, as how much of its beginning it shares with the one before, and the rest of it.
    void text(@Nullable String text, String before) {
        if (text == null) {
            number(0);
            return;
        }
        var whole = text.getBytes(StandardCharsets.UTF_8);
        var known = before.getBytes(StandardCharsets.UTF_8);
        int mismatch = Arrays.mismatch(whole, known);
        int shared = mismatch < 0 ? whole.length : mismatch;
        number(shared + 1);
        number(whole.length - shared);
        for (int i = shared; i < whole.length; i++) {
            octet(whole[i]);
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
