package homeward.fhir;

import homeward.earlywarning.Consciousness;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads a CodeableConcept. Source: FHIR R4, datatypes.
final class ConceptReader {
    private final ElementReader element;
    private final JsonParser json;

    ConceptReader(ElementReader element) {
        this.element = element;
        this.json = element.json;
    }

    /// Takes one coding.
    interface Coding {
        void said(@Nullable String system, @Nullable String code);
    }

    void codings(Coding coding) {
        if (!element.object()) {
            return;
        }
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (!name.equals("coding")) {
                element.skip();
            } else if (element.array()) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    coding(coding);
                }
            }
        }
    }

    private void coding(Coding coding) {
        if (!element.object()) {
            return;
        }
        String system = null;
        String code = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "system" -> system = element.text();
                case "code" -> code = element.text();
                default -> element.skip();
            }
        }
        coding.said(system, code);
    }

    /// A state of consciousness.
    SaidValue.@Nullable Answer answer() {
        var states = new Object() {
            @Nullable
            Consciousness state;

            boolean contradicts;
        };
        codings((system, code) -> {
            var found = Codes.answer(system, code);
            states.contradicts |= found != null && states.state != null && states.state != found;
            states.state = found == null ? states.state : found;
        });
        return new SaidValue.Answer(states.state, states.contradicts);
    }
}
