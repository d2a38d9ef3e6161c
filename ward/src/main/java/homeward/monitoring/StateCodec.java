package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;

/// Packs a patient's state into a few hundred bytes and back. The first byte says the layout, so that a newer program
/// can read an older row.
final class StateCodec {
    private static final byte LAYOUT = 1;
    private static final int HEAD = 1 + 8;
    private static final int COMPONENT = 1 + 1 + 4 + 8 + 8;
    private static final long NEVER = Long.MIN_VALUE;

    private StateCodec() {}

    static byte[] pack(PatientState state) {
        var bytes = ByteBuffer.allocate(HEAD + COMPONENT * state.latest().size());
        bytes.put(LAYOUT);
        bytes.putLong(state.scoredAt() == null ? NEVER : micros(state.scoredAt()));
        for (var component : state.latest().values()) {
            bytes.put((byte) SignNumber.of(component.sign()));
            bytes.put((byte) (component.wearable() ? 1 : 0));
            bytes.putInt(component.thousandths());
            bytes.putLong(micros(component.takenAt()));
            bytes.putLong(component.fingerprint());
        }
        return bytes.array();
    }

    /// Nothing packed is an empty state.
    static PatientState unpack(byte[] packed) {
        if (packed.length == 0) {
            return PatientState.EMPTY;
        }
        var bytes = ByteBuffer.wrap(packed);
        if (bytes.get() != LAYOUT) {
            throw new IllegalStateException("A patient's state was packed by a newer Homeward");
        }
        long scoredAt = bytes.getLong();
        var latest = new EnumMap<VitalSign, Latest>(VitalSign.class);
        while (bytes.hasRemaining()) {
            var sign = SignNumber.sign(bytes.get()).orElseThrow();
            boolean wearable = bytes.get() == 1;
            latest.put(sign, new Latest(sign, bytes.getInt(), instant(bytes.getLong()), bytes.getLong(), wearable));
        }
        return new PatientState(latest, scoredAt == NEVER ? null : instant(scoredAt));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
