package homeward.monitoring;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Packs all of a strip but whose it is and when it began, and back, exactly. The first byte says the layout, so that a
/// newer program can read an older row.
///
/// First comes what the channels share: the period, when the strip was received (from when it began) and recorded (from
/// when it was received), the source. A channel is its sign, its identity and original (each after what it shares with
/// the channel before), its fingerprint where that does not follow from the identity, and its [samples][SamplesCodec].
final class StripCodec {
    private static final int LAYOUT = 1;
    private static final int OWN_FINGERPRINT = 0x40;

    private StripCodec() {}

    static byte[] pack(Strip strip) {
        var out = new PackedOut();
        out.octet(LAYOUT);
        out.number(strip.periodMicros());
        out.signed(Minutes.micros(strip.receivedAt()) - Minutes.micros(strip.takenAt()));
        out.signed(Minutes.micros(strip.recordedAt()) - Minutes.micros(strip.receivedAt()));
        out.text(strip.source(), "");
        out.number(strip.channels().size());
        var identity = "";
        var original = "";
        for (var channel : strip.channels()) {
            boolean own = !follows(channel.fingerprint(), channel.identity());
            out.octet(SignNumber.of(channel.kind().sign()) | (own ? OWN_FINGERPRINT : 0));
            out.text(channel.identity(), identity);
            out.text(channel.original(), original);
            if (own) {
                out.whole(channel.fingerprint());
            }
            SamplesCodec.pack(out, channel.samples());
            identity = orElse(channel.identity(), identity);
            original = orElse(channel.original(), original);
        }
        return out.bytes();
    }

    static Strip unpack(PatientNo patient, Instant takenAt, byte[] packed) {
        var in = new PackedIn(packed);
        if (in.octet() != LAYOUT) {
            throw new IllegalStateException("A strip was packed by a newer Homeward");
        }
        long period = in.number();
        var receivedAt = Minutes.instant(Minutes.micros(takenAt) + in.signed());
        var recordedAt = Minutes.instant(Minutes.micros(receivedAt) + in.signed());
        var source = orElse(in.text(""), "");
        return new Strip(patient, takenAt, period, source, receivedAt, recordedAt, channels(in, period));
    }

    private static List<Strip.Channel> channels(PackedIn in, long period) {
        int count = in.count();
        var channels = new ArrayList<Strip.Channel>(count);
        var lastIdentity = "";
        var lastOriginal = "";
        for (int i = 0; i < count; i++) {
            int head = in.octet();
            var kind = ReadingId.Kind.blockOf(
                    SignNumber.sign(head & ~OWN_FINGERPRINT).orElseThrow());
            var identity = in.text(lastIdentity);
            var original = in.text(lastOriginal);
            lastIdentity = orElse(identity, lastIdentity);
            lastOriginal = orElse(original, lastOriginal);
            long fingerprint = (head & OWN_FINGERPRINT) != 0 ? in.whole() : Fingerprint.of(lastIdentity);
            channels.add(new Strip.Channel(
                    kind, fingerprint, SamplesCodec.unpack(in, kind.sign(), period), identity, original));
        }
        return channels;
    }

    private static boolean follows(long fingerprint, @Nullable String identity) {
        return identity != null && fingerprint == Fingerprint.of(identity);
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
