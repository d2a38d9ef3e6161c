package homeward.fhir;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Pulls FHIR's primitive elements from a stream of JSON. What has the wrong shape is noted, passed over and read on
/// from, so that one message tells the sender everything at once.
class ElementReader {
    final JsonParser json;
    private final String start;
    private final Said said;

    ElementReader(JsonParser json, String start, Said said) {
        this.json = json;
        this.start = start;
        this.said = said;
    }

    String place() {
        return Place.of(json.streamReadContext(), start);
    }

    void refuse(String code, String name, String diagnostics) {
        said.refuse(code, name, diagnostics, place());
    }

    /// Whether an object begins here; if not, that is noted and what is here is passed over.
    boolean object() {
        return expect(JsonToken.START_OBJECT, "An object is needed here.");
    }

    /// Whether an array begins here; if not, that is noted and what is here is passed over.
    boolean array() {
        return expect(JsonToken.START_ARRAY, "An array is needed here.");
    }

    private boolean expect(JsonToken wanted, String sentence) {
        if (json.currentToken() == wanted) {
            return true;
        }
        refuse("structure", "wrong-type", sentence);
        json.skipChildren();
        return false;
    }

    /// A string that carries something; null, and noted, when it is none.
    @Nullable
    String text() {
        if (!expect(JsonToken.VALUE_STRING, "A string is needed here.")) {
            return null;
        }
        var text = json.getString();
        if (text.isBlank()) {
            refuse("value", "empty", "An element that is present has a value.");
            return null;
        }
        return text;
    }

    /// A string that is kept, and so must be one that can be.
    @Nullable
    String keptText() {
        var text = text();
        if (text != null && !KeepableText.holds(text)) {
            refuse(
                    "value",
                    "not-keepable",
                    "This text is longer than 1,000 characters or holds some that no text has.");
            return null;
        }
        return text;
    }

    @Nullable
    BigDecimal decimal() {
        var token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return exact();
        }
        expect(JsonToken.VALUE_NUMBER_FLOAT, "A number is needed here, without quotation marks.");
        return null;
    }

    /// An exponent may be beyond any that can be computed with.
    private @Nullable BigDecimal exact() {
        try {
            return json.getDecimalValue();
        } catch (NumberFormatException _) {
            refuse("value", "not-a-number", "This number is too large or too small to be one.");
            return null;
        }
    }

    void skip() {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            refuse("structure", "null", "FHIR has no null here: leave the element out.");
            return;
        }
        json.skipChildren();
    }
}
