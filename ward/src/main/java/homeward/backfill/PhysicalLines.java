package homeward.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Cuts a stream of UTF-8 at its line ends, LF or CR LF. What is not UTF-8 shows as U+FFFD.
final class PhysicalLines {
    static final int LONGEST = 65_536;
    private static final int BUFFER = 16_384;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private long number;

    PhysicalLines(InputStream stream) {
        this.reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    /// One line without its end.
    ///
    /// @param whole false when it is longer than any should be, and its rest was passed over
    record Cut(long number, String text, boolean whole) {}

    @Nullable
    Cut next() throws IOException {
        if (at == end && !refill()) {
            return null;
        }
        number++;
        int stop = lineEnd();
        if (stop < end) {
            var text = new String(buffer, at, stop - at);
            at = stop + 1;
            return cut(text, true);
        }
        return beyondTheBuffer();
    }

    /// A line that goes on in what has not been read yet.
    private Cut beyondTheBuffer() throws IOException {
        var text = new StringBuilder();
        boolean whole = true;
        boolean ended = false;
        while (!ended && (at < end || refill())) {
            int stop = lineEnd();
            int most = Math.min(stop - at, LONGEST - text.length());
            text.append(buffer, at, most);
            whole &= most == stop - at;
            ended = stop < end;
            at = ended ? stop + 1 : stop;
        }
        return cut(text.toString(), whole);
    }

    private Cut cut(String line, boolean whole) {
        int from = number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int to = line.endsWith("\r") ? line.length() - 1 : line.length();
        return new Cut(number, line.substring(Math.min(from, to), to), whole);
    }

    /// Where the line ends in the buffer, or where the buffer does.
    private int lineEnd() {
        int stop = at;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean refill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(buffer, 0, BUFFER));
        return end > 0;
    }
}
