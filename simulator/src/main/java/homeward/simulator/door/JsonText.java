package homeward.simulator.door;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads JSON text. Source: RFC 8259. Objects and arrays stand inside one another at most 100 deep.
public final class JsonText {
    private static final int DEEPEST = 100;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /// Empty when the text is not one JSON value.
    public static Optional<Json> read(String text) {
        try {
            var reader = new JsonText(text);
            var value = reader.value();
            reader.skipSpace();
            return reader.at == text.length() ? Optional.of(value) : Optional.empty();
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    private static final class Malformed extends RuntimeException {
        Malformed() {
            super("Not JSON", null, false, false);
        }
    }

    private Json value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Flag(true));
            case 'f' -> word("false", new Json.Flag(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json object() {
        descend();
        var members = new LinkedHashMap<String, Json>();
        if (!closes('}')) {
            do {
                skipSpace();
                var name = string();
                skipSpace();
                expect(':');
                members.put(name, value());
            } while (continues('}'));
        }
        depth--;
        return new Json.Members(members);
    }

    private Json array() {
        descend();
        var items = new ArrayList<Json>();
        if (!closes(']')) {
            do {
                items.add(value());
            } while (continues(']'));
        }
        depth--;
        return new Json.Items(items);
    }

    private void descend() {
        at++;
        if (++depth > DEEPEST) {
            throw new Malformed();
        }
    }

    private boolean closes(char end) {
        skipSpace();
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean continues(char end) {
        if (closes(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        var string = new StringBuilder();
        while (peek() != '"') {
            var c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        var c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourHexDigits();
            default -> throw new Malformed();
        };
    }

    private char fourHexDigits() {
        if (at + 4 > text.length()) {
            throw new Malformed();
        }
        var code = 0;
        for (var end = at + 4; at < end; at++) {
            var digit = Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                throw new Malformed();
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Json number() {
        var matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new Malformed();
        }
        at = matcher.end();
        return new Json.Figure(new BigDecimal(matcher.group()));
    }

    private Json word(String word, Json meaning) {
        if (!text.startsWith(word, at)) {
            throw new Malformed();
        }
        at += word.length();
        return meaning;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new Malformed();
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new Malformed();
        }
        at++;
    }
}
