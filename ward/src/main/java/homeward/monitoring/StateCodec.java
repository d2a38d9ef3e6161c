package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/// Packs a patient's state into a few hundred bytes and back. The first byte says the layout, so that a
/// newer program can read an older row.
///
/// Numbers are written as differences from the one before, seven bits a byte.
final class StateCodec {
    private static final byte LAYOUT = 2;
    private static final int WEARABLE = 0x40;

    private StateCodec() {}

    static byte[] pack(PatientState state) {
        var bytes = new PackedOut();
        bytes.octet(LAYOUT);
        bytes.number(state.remembered().size());
        long micros = 0;
        for (var component : state.remembered()) {
            bytes.octet(SignNumber.of(component.sign()) | (component.wearable() ? WEARABLE : 0));
            bytes.signed(Minutes.micros(component.takenAt()) - micros);
            micros = Minutes.micros(component.takenAt());
            bytes.signed(component.thousandths());
            if (!component.wearable()) {
                bytes.number(component.fingerprint());
            }
        }
        bytes.number(state.open().size());
        state.open().forEach((sign, open) -> {
            bytes.octet(SignNumber.of(sign));
            bytes.signed(Minutes.micros(open.until()));
            pack(bytes, open.tally());
        });
        return bytes.bytes();
    }

    private static void pack(PackedOut bytes, @Nullable Tally tally) {
        bytes.signed(tally == null ? -1 : tally.values().length);
        if (tally != null) {
            int value = 0;
            for (int i = 0; i < tally.values().length; i++) {
                bytes.signed(tally.values()[i] - value);
                bytes.signed(tally.counts()[i]);
                value = tally.values()[i];
            }
        }
    }

    /// Nothing packed is an empty state.
    static PatientState unpack(byte[] packed) {
        if (packed.length == 0) {
            return PatientState.EMPTY;
        }
        var bytes = new PackedIn(packed);
        if (bytes.octet() != LAYOUT) {
            throw new IllegalStateException("A patient's state was packed by another Homeward");
        }
        var remembered = new ArrayList<Latest>();
        long micros = 0;
        for (int left = bytes.count(); left > 0; left--) {
            int head = bytes.octet();
            var sign = sign(head & ~WEARABLE);
            boolean wearable = (head & WEARABLE) != 0;
            micros += bytes.signed();
            int thousandths = (int) bytes.signed();
            long fingerprint = wearable ? 0 : bytes.number();
            remembered.add(new Latest(sign, thousandths, Minutes.instant(micros), fingerprint, wearable));
        }
        var open = new EnumMap<VitalSign, OpenMinute>(VitalSign.class);
        for (int left = bytes.count(); left > 0; left--) {
            var sign = sign(bytes.octet());
            Instant until = Minutes.instant(bytes.signed());
            open.put(sign, new OpenMinute(until, tally(bytes)));
        }
        return PatientState.remembering(remembered, open);
    }

    private static @Nullable Tally tally(PackedIn bytes) {
        int size = (int) bytes.signed();
        if (size < 0) {
            return null;
        }
        var values = new int[size];
        var counts = new int[size];
        int value = 0;
        for (int i = 0; i < size; i++) {
            value += (int) bytes.signed();
            values[i] = value;
            counts[i] = (int) bytes.signed();
        }
        return new Tally(values, counts);
    }

    private static VitalSign sign(int number) {
        return SignNumber.sign(number).orElseThrow();
    }
}
