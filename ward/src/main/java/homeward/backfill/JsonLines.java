package homeward.backfill;

import homeward.fhir.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The objects of a file of JSON lines. Source: ndjson.org. Values are strings, or numbers as they are written.
final class JsonLines implements Lines {
    private final PhysicalLines lines;

    JsonLines(InputStream stream) {
        this.lines = new PhysicalLines(stream);
    }

    @Override
    public @Nullable Line next() throws IOException {
        var cut = lines.next();
        while (cut != null && cut.text().isBlank()) {
            cut = lines.next();
        }
        if (cut == null) {
            return null;
        }
        return cut.whole()
                ? line(cut.number(), cut.text())
                : new Line.Broken(cut.number(), "The line is longer than any should be.");
    }

    private static Line line(long number, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var json = Json.parser(bytes, 0, bytes.length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new Line.Broken(number, "A line holds one JSON object.");
            }
            var fields = fields(json);
            return json.nextToken() == null
                    ? new Line.Row(number, text, fields)
                    : new Line.Broken(number, "A line holds one JSON object and nothing behind it.");
        } catch (JacksonException _) {
            return new Line.Broken(number, "This is not JSON as RFC 8259 has it, or it names something twice.");
        }
    }

    private static Map<Column, String> fields(JsonParser json) {
        var fields = new EnumMap<Column, String>(Column.class);
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var token = json.nextToken();
            var column = Column.named(name);
            if (column != null && (token == JsonToken.VALUE_STRING || token.isNumeric())) {
                var value = json.getString().strip();
                if (!value.isEmpty()) {
                    fields.put(column, value);
                }
            }
            json.skipChildren();
        }
        return fields;
    }
}
