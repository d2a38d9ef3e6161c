package homeward.fhir;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// Reads references and identifiers. Source: FHIR R4, datatypes.
final class ReferenceReader {
    private final ElementReader element;
    private final JsonParser json;

    ReferenceReader(ElementReader element) {
        this.element = element;
        this.json = element.json;
    }

    /// A system and a value.
    record Identifier(@Nullable String system, @Nullable String value) {
        @Nullable
        String written() {
            return value == null ? null : Objects.requireNonNullElse(system, "") + "|" + value;
        }
    }

    /// From inside the object.
    Identifier identifier() {
        String system = null;
        String value = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "system" -> system = element.keptText();
                case "value" -> value = element.keptText();
                default -> element.skip();
            }
        }
        return new Identifier(system, value);
    }

    /// What a reference names: where it leads, or the identifier.
    @Nullable
    String name() {
        if (!element.object()) {
            return null;
        }
        String reference = null;
        String identified = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "reference" -> reference = element.keptText();
                case "identifier" ->
                    identified = element.object() ? identifier().written() : null;
                default -> element.skip();
            }
        }
        return reference == null ? identified : reference;
    }
}
