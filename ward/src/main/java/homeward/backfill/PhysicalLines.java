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
        var text = new StringBuilder();
        int c = read();
        if (c < 0) {
            return null;
        }
        number++;
        boolean whole = true;
        for (; c >= 0 && c != '\n'; c = read()) {
            whole &= text.length() < LONGEST;
            if (whole) {
                text.append((char) c);
            }
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.deleteCharAt(0);
        }
        return new Cut(number, text.toString(), whole);
    }

    private int read() throws IOException {
        if (at == end) {
            end = reader.read(buffer, 0, BUFFER);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++];
    }
}
