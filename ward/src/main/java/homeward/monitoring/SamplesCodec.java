package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.util.BitSet;

/// Packs the samples of one channel into about a byte each and back, exactly.
///
/// They are how many there are (with a bit each that says whether there are gaps and poor ones), where those lie, and
/// the values. They come in the channel's own resolution, the greatest step that all are whole multiples of: a pulse in
/// whole beats steps by 1,000. The first value stands in steps, each further one as its difference from the one before.
/// The lowest bit of a difference says that the value then stays for as many samples as the next number tells.
final class SamplesCodec {
    private static final int GAPS = 2;
    private static final int POOR = 1;

    private SamplesCodec() {}

    static void pack(PackedOut out, Measured.Samples samples) {
        var gaps = new BitSet();
        var values = new int[samples.size()];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (samples.thousandths()[i] == Measured.Samples.GAP) {
                gaps.set(i);
            } else {
                values[count++] = samples.thousandths()[i];
            }
        }
        boolean isPoor = !samples.poor().isEmpty();
        out.number((long) values.length << 2 | (gaps.isEmpty() ? 0 : GAPS) | (isPoor ? POOR : 0));
        if (!gaps.isEmpty()) {
            out.marks(gaps);
        }
        if (isPoor) {
            out.marks(samples.poor());
        }
        if (count > 0) {
            values(out, values, count);
        }
    }

    private static void values(PackedOut out, int[] values, int count) {
        long step = 0;
        for (int i = 0; i < count; i++) {
            step = commonStep(step, Math.abs((long) values[i]));
        }
        step(out, step);
        if (step == 0) {
            return;
        }
        out.signed(values[0] / step);
        for (int i = 1; i < count; ) {
            long difference = PackedOut.zigzag(((long) values[i] - values[i - 1]) / step);
            int same = i + 1;
            while (same < count && values[same] == values[i]) {
                same++;
            }
            int stays = same - i - 1;
            out.number(difference << 1 | (stays > 0 ? 1 : 0));
            if (stays > 0) {
                out.number(stays);
            }
            i = same;
        }
    }

    /// A step is mostly a power of ten: its zeros, and what is before them.
    private static void step(PackedOut out, long step) {
        long rest = step;
        int zeros = 0;
        while (rest > 0 && rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        out.number(rest << 4 | zeros);
    }

    private static long step(PackedIn in) {
        long packed = in.number();
        long step = packed >>> 4;
        for (int zeros = (int) packed & 0xF; zeros > 0; zeros--) {
            step *= 10;
        }
        return step;
    }

    private static long commonStep(long one, long other) {
        long greater = one;
        long rest = other;
        while (rest != 0) {
            long next = greater % rest;
            greater = rest;
            rest = next;
        }
        return greater;
    }

    static Measured.Samples unpack(PackedIn in, VitalSign sign, long periodMicros) {
        int head = in.count();
        var thousandths = new int[head >> 2];
        var gaps = (head & GAPS) == 0 ? new BitSet() : in.marks();
        var poor = (head & POOR) == 0 ? new BitSet() : in.marks();
        int count = thousandths.length - gaps.cardinality();
        var values = count == 0 ? new int[0] : values(in, count);
        int next = 0;
        for (int i = 0; i < thousandths.length; i++) {
            thousandths[i] = gaps.get(i) ? Measured.Samples.GAP : values[next++];
        }
        return new Measured.Samples(sign, periodMicros, thousandths, poor);
    }

    private static int[] values(PackedIn in, int count) {
        var values = new int[count];
        long step = step(in);
        if (step == 0) {
            return values;
        }
        long value = in.signed() * step;
        values[0] = (int) value;
        for (int i = 1; i < count; ) {
            long token = in.number();
            value += PackedIn.unzigzag(token >>> 1) * step;
            int stays = (token & 1) == 0 ? 0 : in.count();
            for (int end = i + stays; i <= end; i++) {
                values[i] = (int) value;
            }
        }
        return values;
    }
}
