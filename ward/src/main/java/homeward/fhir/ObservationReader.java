package homeward.fhir;

import homeward.earlywarning.Consciousness;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one Observation from a stream of JSON, without building a tree of it. Source: FHIR R4, Observation.
///
/// Elements that say nothing about what was measured are passed over; those that change the meaning of the rest
/// (`modifierExtension`) are noted.
final class ObservationReader extends ElementReader {
    private final Said said;

    private ObservationReader(JsonParser json, String start, Said said) {
        super(json, start, said);
        this.said = said;
    }

    /// Reads from the object that begins here to its end.
    ///
    /// @param start what the outermost object is called
    static Said read(JsonParser json, String start) {
        var said = new Said();
        new ObservationReader(json, start, said).observation();
        return said;
    }

    /// Reads on, after an object has said that it is an Observation.
    static Said readOn(JsonParser json, String start) {
        var said = new Said();
        said.resourceType = "Observation";
        new ObservationReader(json, start, said).observation();
        return said;
    }

    private void observation() {
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "resourceType" -> said.resourceType = text();
                case "status" -> said.status = text();
                case "code" -> {
                    said.codeSaid = true;
                    codeableConcept(said.code);
                }
                case "subject" -> subject();
                case "identifier" -> identifiers();
                case "effectiveDateTime", "effectiveInstant" -> effective(name, text());
                case "effectivePeriod" -> period(name);
                case "dataAbsentReason" -> {
                    said.valueAbsent = true;
                    skip();
                }
                case "component" -> components();
                case "device" -> said.device = nameOfReferenced();
                case "performer" -> performers();
                case "modifierExtension", "implicitRules" -> {
                    said.modified = true;
                    skip();
                }
                default -> others(name);
            }
        }
    }

    private void others(String name) {
        if (isChoice(name, "value")) {
            value(name);
        } else if (isChoice(name, "effective")) {
            effective(name, null);
            skip();
        } else {
            skip();
        }
    }

    private static boolean isChoice(String name, String stem) {
        return name.startsWith(stem)
                && name.length() > stem.length()
                && Character.isUpperCase(name.charAt(stem.length()));
    }

    private void value(String name) {
        if (said.valueElement != null) {
            refuse("structure", "two-values", "An Observation has one value[x]; this one has two.");
            skip();
            return;
        }
        said.valueElement = name;
        said.value = readValue(name);
    }

    private @Nullable SaidValue readValue(String name) {
        return switch (name) {
            case "valueQuantity" -> object() ? new QuantityReader(this).amount() : null;
            case "valueCodeableConcept" -> answer();
            case "valueSampledData" -> object() ? new QuantityReader(this).sampled() : null;
            default -> {
                skip();
                yield new SaidValue.Other(name);
            }
        };
    }

    private void effective(String element, @Nullable String time) {
        if (said.effectiveElement != null) {
            refuse("structure", "two-times", "An Observation has one effective[x]; this one has two.");
            return;
        }
        said.effectiveElement = element;
        said.effective = time;
    }

    private void period(String element) {
        if (!object()) {
            return;
        }
        String from = null;
        String to = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "start" -> from = text();
                case "end" -> to = text();
                default -> skip();
            }
        }
        effective(element, from);
        said.effectiveEnd = to;
    }

    private void codeableConcept(SaidCode code) {
        codings((system, value) -> code.coding(system, value));
    }

    private SaidValue.@Nullable Answer answer() {
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

    private interface Coding {
        void said(@Nullable String system, @Nullable String code);
    }

    private void codings(Coding coding) {
        if (!object()) {
            return;
        }
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (!name.equals("coding")) {
                skip();
            } else if (array()) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    coding(coding);
                }
            }
        }
    }

    private void coding(Coding coding) {
        if (!object()) {
            return;
        }
        String system = null;
        String code = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "system" -> system = text();
                case "code" -> code = text();
                default -> skip();
            }
        }
        coding.said(system, code);
    }

    private void subject() {
        if (!object()) {
            return;
        }
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "reference" -> said.subject = keptText();
                case "identifier" -> {
                    if (object()) {
                        var identifier = identifier();
                        said.subjectSystem = identifier.system();
                        said.subjectNumber = identifier.value();
                    }
                }
                default -> skip();
            }
        }
    }

    private record Identifier(
            @Nullable String system, @Nullable String value) {
        @Nullable
        String written() {
            return value == null ? null : Objects.requireNonNullElse(system, "") + "|" + value;
        }
    }

    private Identifier identifier() {
        String system = null;
        String value = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "system" -> system = keptText();
                case "value" -> value = keptText();
                default -> skip();
            }
        }
        return new Identifier(system, value);
    }

    private void identifiers() {
        if (!array()) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (object()) {
                var written = identifier().written();
                said.identity = said.identity == null ? written : said.identity;
            }
        }
    }

    private void performers() {
        if (!array()) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var name = nameOfReferenced();
            said.performer = said.performer == null ? name : said.performer;
        }
    }

    private @Nullable String nameOfReferenced() {
        if (!object()) {
            return null;
        }
        String reference = null;
        String identified = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "reference" -> reference = keptText();
                case "identifier" -> identified = object() ? identifier().written() : null;
                default -> skip();
            }
        }
        return reference == null ? identified : reference;
    }

    private void components() {
        if (!array()) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (object()) {
                component();
            }
        }
    }

    private void component() {
        var code = new SaidCode();
        boolean coded = false;
        SaidValue value = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (name.equals("code")) {
                coded = true;
                codeableConcept(code);
            } else if (isChoice(name, "value")) {
                value = readValue(name);
            } else if (name.equals("modifierExtension")) {
                said.modified = true;
                skip();
            } else {
                skip();
            }
        }
        if (!coded) {
            refuse("required", "missing", "A component has a code.");
        }
        said.parts.add(new Said.Part(code, value));
    }
}
