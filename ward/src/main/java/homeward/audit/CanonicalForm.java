package homeward.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An entry as bytes that never change: what is sealed. It is made of the row as it stands, so that no change of
/// the row is lost on the way. docs/audit.md writes this form out, so that others can check a chain without this
/// program.
final class CanonicalForm {
    private static final int VERSION = 1;
    private static final int NULL = -1;
    private static final long NO_MOMENT = Long.MIN_VALUE;
    private static final int NO_NUMBER = Integer.MIN_VALUE;

    private CanonicalForm() {}

    /// Version, number, transaction, microseconds since 1970, then texts (length in bytes, or -1 for none), the
    /// outcome, and the patients as they stand. All numbers are big-endian. What Homeward never writes has a form
    /// too, so that nothing that somebody puts into the book can stop the seal.
    static byte[] of(Stored entry) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(entry.number());
            out.writeLong(entry.xid());
            out.writeLong(Objects.requireNonNullElse(entry.micros(), NO_MOMENT));
            text(out, entry.tenant());
            text(out, entry.deed());
            text(out, entry.username());
            text(out, entry.name());
            text(out, entry.role());
            text(out, entry.endpoint());
            text(out, entry.purpose());
            text(out, entry.reason());
            text(out, entry.query());
            out.writeInt(Objects.requireNonNullElse(entry.outcome(), NO_NUMBER));
            patients(out, entry.patients());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private static void patients(DataOutputStream out, @Nullable List<@Nullable Integer> patients) throws IOException {
        if (patients == null) {
            out.writeInt(NULL);
            return;
        }
        out.writeInt(patients.size());
        for (var patient : patients) {
            out.writeInt(Objects.requireNonNullElse(patient, NO_NUMBER));
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL);
            return;
        }
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
