package homeward.plumbing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into a table by COPY in PostgreSQL's binary format.
///
/// Source: PostgreSQL 18 documentation, COPY, "Binary Format"; timestamps count microseconds from 2000-01-01.
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final long POSTGRES_EPOCH = 946_684_800;
    private static final VarHandle SHORT = bigEndian(short[].class);
    private static final VarHandle INT = bigEndian(int[].class);
    private static final VarHandle LONG = bigEndian(long[].class);
    private static final int NULL = -1;

    private byte[] bytes = new byte[1 << 14];
    private int length;
    private final int columns;
    private int rows;

    /// @param columns how many fields each row has
    public BinaryCopy(int columns) {
        this.columns = columns;
        put(SIGNATURE).putInt(0).putInt(0);
    }

    /// Begins a row; its fields follow in the order of the columns.
    public BinaryCopy row() {
        rows++;
        return putShort(columns);
    }

    public BinaryCopy smallint(int value) {
        return putInt(Short.BYTES).putShort(value);
    }

    public BinaryCopy integer(int value) {
        return putInt(Integer.BYTES).putInt(value);
    }

    public BinaryCopy integerOrNull(@Nullable Integer value) {
        return value == null ? putInt(NULL) : integer(value);
    }

    public BinaryCopy bigint(long value) {
        return putInt(Long.BYTES).putLong(value);
    }

    /// To the microsecond.
    public BinaryCopy timestamp(Instant value) {
        return bigint((value.getEpochSecond() - POSTGRES_EPOCH) * 1_000_000 + value.getNano() / 1_000);
    }

    /// An empty text is written as null, which costs no room.
    public BinaryCopy text(@Nullable String value) {
        return value == null || value.isEmpty() ? putInt(NULL) : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopy bytes(byte[] value) {
        return putInt(value.length).put(value);
    }

    /// Sends the rows within the connection's transaction; nothing is sent where there are none.
    ///
    /// @param copy `copy … from stdin (format binary)`
    public void send(Connection connection, String copy) throws SQLException {
        if (rows == 0) {
            return;
        }
        putShort(-1);
        var stream = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            stream.writeToCopy(bytes, 0, length);
            stream.endCopy();
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }

    private BinaryCopy putShort(int value) {
        room(Short.BYTES);
        SHORT.set(bytes, length, (short) value);
        length += Short.BYTES;
        return this;
    }

    private BinaryCopy putInt(int value) {
        room(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
        return this;
    }

    private BinaryCopy putLong(long value) {
        room(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
        return this;
    }

    private BinaryCopy put(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private static VarHandle bigEndian(Class<?> view) {
        return MethodHandles.byteArrayViewVarHandle(view, ByteOrder.BIG_ENDIAN);
    }
}
