package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// Packs a summary into about three bytes a stretch and back. The first byte says the layout, so that a newer program
/// can
/// read an older row.
///
/// A stretch is a head that says what is as it was before (the stretch follows, same count, same poor count), then the
/// median's change, then how far the lowest and the highest lie from it: in one byte where both are near.
final class SummaryCodec {
    private static final byte LAYOUT = 1;
    private static final int SCORES = 127;
    private static final int FOLLOWS = 1;
    private static final int SAME_COUNT = 2;
    private static final int SAME_POOR = 4;
    private static final int NEAR = 8;
    private static final int NIBBLE = 4;
    private static final int NIBBLE_MASK = 15;

    private final long origin;
    private final long step;

    /// @param begins of the whole
    /// @param length of each stretch in it
    SummaryCodec(Instant begins, Duration length) {
        this.origin = Bucket.micros(begins);
        this.step = Bucket.micros(length);
    }

    byte[] pack(Summary summary) {
        var bytes = new PackedOut();
        bytes.octet(LAYOUT);
        bytes.number(summary.signs().size() + (summary.scores().isEmpty() ? 0 : 1));
        summary.signs().forEach((sign, buckets) -> channel(bytes, SignNumber.of(sign), buckets));
        if (!summary.scores().isEmpty()) {
            channel(bytes, SCORES, summary.scores());
        }
        return bytes.bytes();
    }

    private void channel(PackedOut bytes, int number, List<Bucket> buckets) {
        int unit = unit(buckets);
        bytes.octet(number);
        bytes.number(unit);
        bytes.number(buckets.size());
        var before = new Bucket(origin - step, 0, 0, 0, 0, 0);
        for (var bucket : buckets) {
            stretch(bytes, unit, before, bucket);
            before = bucket;
        }
    }

    private void stretch(PackedOut bytes, int unit, Bucket before, Bucket bucket) {
        long skipped = (bucket.from() - before.from()) / step - 1;
        long below = ((long) bucket.median() - bucket.low()) / unit;
        long above = ((long) bucket.high() - bucket.median()) / unit;
        boolean near = below <= NIBBLE_MASK && above <= NIBBLE_MASK;
        bytes.octet((skipped == 0 ? FOLLOWS : 0)
                | (bucket.count() == before.count() ? SAME_COUNT : 0)
                | (bucket.poor() == before.poor() ? SAME_POOR : 0)
                | (near ? NEAR : 0));
        if (skipped != 0) {
            bytes.number(skipped);
        }
        if (bucket.count() != before.count()) {
            bytes.number(bucket.count());
        }
        if (bucket.poor() != before.poor()) {
            bytes.number(bucket.poor());
        }
        bytes.signed(((long) bucket.median() - before.median()) / unit);
        if (near) {
            bytes.octet((int) ((below << NIBBLE) | above));
        } else {
            bytes.number(below);
            bytes.number(above);
        }
    }

    /// The largest number of which every value is a multiple: most devices count in whole units.
    private static int unit(List<Bucket> buckets) {
        int unit = 0;
        for (var bucket : buckets) {
            unit = divisor(divisor(divisor(unit, bucket.low()), bucket.median()), bucket.high());
        }
        return Math.max(1, unit);
    }

    private static int divisor(int one, int other) {
        return other == 0 ? Math.abs(one) : divisor(other, one % other);
    }

    Summary unpack(byte[] packed) {
        var bytes = new PackedIn(packed);
        if (bytes.octet() != LAYOUT) {
            throw new IllegalStateException("A summary was packed by a newer Homeward");
        }
        var signs = new EnumMap<VitalSign, List<Bucket>>(VitalSign.class);
        List<Bucket> scores = List.of();
        int channels = bytes.count();
        for (int i = 0; i < channels; i++) {
            int number = bytes.octet();
            var buckets = channel(bytes);
            if (number == SCORES) {
                scores = buckets;
            } else {
                signs.put(SignNumber.sign(number).orElseThrow(), buckets);
            }
        }
        return new Summary(signs, scores);
    }

    private List<Bucket> channel(PackedIn bytes) {
        int unit = bytes.count();
        int size = bytes.count();
        var buckets = new ArrayList<Bucket>(size);
        var before = new Bucket(origin - step, 0, 0, 0, 0, 0);
        for (int i = 0; i < size; i++) {
            before = stretch(bytes, unit, before);
            buckets.add(before);
        }
        return buckets;
    }

    private Bucket stretch(PackedIn bytes, int unit, Bucket before) {
        int head = bytes.octet();
        long skipped = (head & FOLLOWS) != 0 ? 0 : bytes.number();
        int count = (head & SAME_COUNT) != 0 ? before.count() : bytes.count();
        int poor = (head & SAME_POOR) != 0 ? before.poor() : bytes.count();
        int median = (int) (before.median() + unit * bytes.signed());
        boolean near = (head & NEAR) != 0;
        int pair = near ? bytes.octet() & 0xFF : 0;
        long below = near ? pair >> NIBBLE : bytes.number();
        long above = near ? pair & NIBBLE_MASK : bytes.number();
        return new Bucket(
                before.from() + (skipped + 1) * step,
                (int) (median - below * unit),
                median,
                (int) (median + above * unit),
                count,
                poor);
    }
}
