package homeward.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A connection that is kept open, HTTP/1.1 without TLS. It costs the generator as little as can be.
public final class Line implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int BUFFER = 16_384;
    private static final int STATUS_AT = 9;

    private final URI base;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;

    public Line(URI base) {
        this.base = base;
    }

    /// What came back.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares answers, and nobody writes to them
    public record Answer(int status, byte[] body) {
        public boolean isOk() {
            return status / 100 == 2;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /// How often this stands in the body.
        public int times(String wanted) {
            int found = 0;
            for (int at = 0; at + wanted.length() <= body.length; at++) {
                found += standsAt(at, wanted) ? 1 : 0;
            }
            return found;
        }

        private boolean standsAt(int at, String wanted) {
            for (int i = 0; i < wanted.length(); i++) {
                if (body[at + i] != (byte) wanted.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Sends a whole request and waits for its answer. A connection that broke is made anew at the next request.
    public Answer send(byte[] request) throws IOException {
        boolean done = false;
        try {
            var to = out();
            to.write(request);
            to.flush();
            var answer = answer();
            done = true;
            return answer;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private OutputStream out() throws IOException {
        if (out == null) {
            var made = new Socket(base.getHost(), base.getPort());
            socket = made;
            made.setTcpNoDelay(true);
            made.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(made.getInputStream(), BUFFER);
            out = made.getOutputStream();
        }
        return out;
    }

    private Answer answer() throws IOException {
        var from = Objects.requireNonNull(in);
        int status = Integer.parseInt(line(from).substring(STATUS_AT, STATUS_AT + 3));
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var line = line(from); !line.isEmpty(); line = line(from)) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            last |= lower.startsWith("connection:") && lower.contains("close");
        }
        var body = chunked ? chunks(from) : from.readNBytes(length);
        if (last) {
            close();
        }
        return new Answer(status, body);
    }

    private static byte[] chunks(InputStream from) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = chunk(from); size > 0; size = chunk(from)) {
            all.write(from.readNBytes(size));
            line(from);
        }
        line(from);
        return all.toByteArray();
    }

    private static int chunk(InputStream from) throws IOException {
        return Integer.parseInt(line(from).split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream from) throws IOException {
        var text = new StringBuilder(64);
        for (int c = from.read(); c != '\n'; c = from.read()) {
            if (c < 0) {
                throw new EOFException("The connection was closed");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
        out = null;
    }
}
