package homeward.fhir;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one Observation from a stream of JSON, without building a tree of it. Source: FHIR R4, Observation.
///
/// Elements that say nothing about what was measured are passed over; those that change the meaning of the rest
/// (`modifierExtension`) are noted.
final class ObservationReader extends ElementReader {
    private final Said said;
    private final ConceptReader concepts;
    private final ReferenceReader references;

    private ObservationReader(JsonParser json, String start, Said said) {
        super(json, start, said);
        this.said = said;
        this.concepts = new ConceptReader(this);
        this.references = new ReferenceReader(this);
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
                case "device" -> said.device = references.name();
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
            case "valueCodeableConcept" -> concepts.answer();
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
        concepts.codings((system, value) -> code.coding(system, value));
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
                        var identifier = references.identifier();
                        said.subjectSystem = identifier.system();
                        said.subjectNumber = identifier.value();
                    }
                }
                default -> skip();
            }
        }
    }

    private void identifiers() {
        if (!array()) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (object()) {
                var written = references.identifier().written();
                said.identity = said.identity == null ? written : said.identity;
            }
        }
    }

    private void performers() {
        if (!array()) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var name = references.name();
            said.performer = said.performer == null ? name : said.performer;
        }
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
