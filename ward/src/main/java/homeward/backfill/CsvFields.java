package homeward.backfill;

import java.util.ArrayList;
import java.util.List;

/// Takes a record of CSV apart. Source: RFC 4180. A quotation mark inside a field that began without one is itself.
sealed interface CsvFields {
    /// As many as there are columns that mean something.
    int MOST = 8;

    record Fields(List<String> values) implements CsvFields {}

    /// A quoted field has no end yet: it may go on in the next line.
    record Open() implements CsvFields {}

    /// Something stands between the end of a quoted field and the next comma.
    record Malformed() implements CsvFields {}

    static CsvFields of(String text) {
        var fields = new ArrayList<String>(MOST);
        int at = 0;
        while (true) {
            if (at < text.length() && text.charAt(at) == '"') {
                var field = new StringBuilder();
                at = quoted(text, at + 1, field);
                if (at < 0) {
                    return new Open();
                }
                if (at < text.length() && text.charAt(at) != ',') {
                    return new Malformed();
                }
                fields.add(field.toString());
            } else {
                int comma = text.indexOf(',', at);
                int end = comma < 0 ? text.length() : comma;
                fields.add(text.substring(at, end));
                at = end;
            }
            if (at >= text.length()) {
                return new Fields(fields);
            }
            at++;
        }
    }

    /// The place after the closing quotation mark; below 0 when there is none.
    private static int quoted(String text, int from, StringBuilder field) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                field.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }
}
