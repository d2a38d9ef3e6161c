package homeward.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// An entry as bytes that never change: what is sealed. docs/audit.md writes this form out, so that others can check a
/// chain without this program.
final class CanonicalForm {
    private static final int VERSION = 1;
    private static final int NULL = -1;

    private CanonicalForm() {}

    /// Version, number, transaction, microseconds since 1970, then texts (length in bytes, or -1 for none), the
    /// outcome,
    /// and the patients. All numbers are big-endian.
    static byte[] of(Entry entry) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(entry.number());
            out.writeLong(entry.xid());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            var done = entry.done();
            text(out, entry.tenant());
            text(out, entry.deed().word());
            text(out, entry.doer().actor().username());
            text(out, entry.doer().actor().name());
            text(out, entry.doer().role());
            text(out, done.origin().endpoint());
            text(out, done.purpose());
            text(out, done.reason());
            text(out, done.query());
            out.writeInt(done.outcome().code());
            out.writeInt(done.patients().size());
            for (var patient : done.patients()) {
                out.writeInt(patient.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes everything", e);
        }
        return bytes.toByteArray();
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
