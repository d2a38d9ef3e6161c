package homeward.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Reads back what [PackedOut] wrote, in the same order.
final class PackedIn {
    private final byte[] bytes;
    private int next;

    PackedIn(byte[] bytes) {
        this.bytes = bytes;
    }

    int octet() {
        return bytes[next++];
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[next++];
            value |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    long whole() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (octet() & 0xFFL);
        }
        return value;
    }

    int count() {
        return Math.toIntExact(number());
    }

    long signed() {
        return unzigzag(number());
    }

    static long unzigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    BitSet marks() {
        var marks = new BitSet();
        int runs = count();
        int end = 0;
        for (int i = 0; i < runs; i++) {
            int from = end + count();
            end = from + count();
            marks.set(from, end);
        }
        return marks;
    }

    @Nullable
    String text(String before) {
        int shared = count() - 1;
        if (shared < 0) {
            return null;
        }
        int own = count();
        var whole = Arrays.copyOf(before.getBytes(StandardCharsets.UTF_8), shared + own);
        System.arraycopy(bytes, next, whole, shared, own);
        next += own;
        return new String(whole, StandardCharsets.UTF_8);
    }
}
