package homeward.plumbing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into a table by COPY in PostgreSQL's binary format.
///
/// Source: PostgreSQL 18 documentation, COPY, "Binary Format"; timestamps count microseconds from 2000-01-01.
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int INT2_OID = 21;
    private static final int INT8_OID = 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int columns;
    private int rows;

    /// @param columns how many fields each row has
    public BinaryCopy(int columns) {
        this.columns = columns;
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /// Begins a row; its fields follow in the order of the columns.
    public BinaryCopy row() {
        rows++;
        return write(() -> out.writeShort(columns));
    }

    public BinaryCopy smallint(int value) {
        return write(() -> {
            out.writeInt(Short.BYTES);
            out.writeShort(value);
        });
    }

    public BinaryCopy integer(@Nullable Integer value) {
        return write(() -> {
            if (value == null) {
                out.writeInt(-1);
            } else {
                out.writeInt(Integer.BYTES);
                out.writeInt(value);
            }
        });
    }

    public BinaryCopy bigint(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    public BinaryCopy timestamp(Instant value) {
        return bigint(ChronoUnit.MICROS.between(POSTGRES_EPOCH, value));
    }

    /// An empty text is written as null, which costs no room.
    public BinaryCopy text(@Nullable String value) {
        return write(() -> {
            if (value == null || value.isEmpty()) {
                out.writeInt(-1);
            } else {
                var encoded = value.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
        });
    }

    public BinaryCopy bytes(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    public BinaryCopy smallints(int... values) {
        return write(() -> {
            array(INT2_OID, values.length, Short.BYTES);
            for (int value : values) {
                out.writeInt(Short.BYTES);
                out.writeShort(value);
            }
        });
    }

    public BinaryCopy bigints(long... values) {
        return write(() -> {
            array(INT8_OID, values.length, Long.BYTES);
            for (long value : values) {
                out.writeInt(Long.BYTES);
                out.writeLong(value);
            }
        });
    }

    /// One dimension, no nulls in it, counted from 1.
    private void array(int type, int count, int width) throws IOException {
        out.writeInt(5 * Integer.BYTES + count * (Integer.BYTES + width));
        out.writeInt(1);
        out.writeInt(0);
        out.writeInt(type);
        out.writeInt(count);
        out.writeInt(1);
    }

    /// Sends the rows within the connection's transaction; nothing is sent where there are none.
    ///
    /// @param copy `copy … from stdin (format binary)`
    public void send(Connection connection, String copy) throws SQLException {
        if (rows == 0) {
            return;
        }
        write(() -> out.writeShort(-1));
        var whole = bytes.toByteArray();
        var stream = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            stream.writeToCopy(whole, 0, whole.length);
            stream.endCopy();
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }

    private BinaryCopy write(Field field) {
        try {
            field.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("A buffer in memory does not fail", e);
        }
    }

    private interface Field {
        void write() throws IOException;
    }
}
