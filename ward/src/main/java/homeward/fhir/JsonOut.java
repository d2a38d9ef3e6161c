package homeward.fhir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes JSON by hand into bytes, for answers of hundreds of Observations.
final class JsonOut {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    JsonOut() {
        this(1024);
    }

    JsonOut(int expected) {
        bytes = new byte[expected];
    }

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    JsonOut raw(JsonOut json) {
        return raw(json.bytes, json.length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /// As it stands: JSON already, in ASCII.
    @SuppressWarnings("deprecation") // the low bytes are all that ASCII has, and this copies them without a decoder
    JsonOut raw(String ascii) {
        room(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
        return this;
    }

    private JsonOut raw(byte[] json, int count) {
        room(count);
        System.arraycopy(json, 0, bytes, length, count);
        length += count;
        return this;
    }

    JsonOut number(long number) {
        return raw(Long.toString(number));
    }

    JsonOut thousandths(int thousandths) {
        return raw(Thousandths.text(thousandths));
    }

    /// A string with its quotation marks, escaped where it must be.
    JsonOut string(String text) {
        room(text.length() + 2);
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += wide(text, i);
            } else if (c < ' ' || c == '"' || c == '\\') {
                escaped(c);
            } else {
                put(c);
            }
        }
        put('"');
        return this;
    }

    /// Takes back the last byte, which is a comma too many.
    JsonOut withoutLastComma() {
        if (length > 0 && bytes[length - 1] == ',') {
            length--;
        }
        return this;
    }

    private int wide(String text, int at) {
        int codePoint = text.codePointAt(at);
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        var encoded = (half ? "?" : Character.toString(codePoint)).getBytes(StandardCharsets.UTF_8);
        raw(encoded, encoded.length);
        return Character.charCount(codePoint) - 1;
    }

    private void escaped(char c) {
        put('\\');
        if (c == '"' || c == '\\') {
            put(c);
            return;
        }
        raw("u00");
        put((char) HEX[c >> 4]);
        put((char) HEX[c & 15]);
    }

    private void put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
