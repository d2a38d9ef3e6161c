package homeward.fhir;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The CapabilityStatement: what can be done here. Source: FHIR R4, CapabilityStatement.
final class Capabilities {
    private static final String AUDIT = "AuditEvent";
    private static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-";
    private static final String DATE = "2026-01-01";

    /// Source: SMART App Launch 2.2, conformance: declaring support in the CapabilityStatement.
    private static final String SECURITY = """
            "security":{"cors":false,"service":[{"coding":[{"system":\
            "http://terminology.hl7.org/CodeSystem/restful-security-service","code":"SMART-on-FHIR"}]}],\
            "extension":[{"url":"http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris",\
            "extension":[{"url":"token","valueUri":""";

    private record Search(String name, String type) {}

    private static final Map<String, List<Search>> SEARCHES = Map.of(
            "Observation",
            List.of(
                    new Search("_id", "token"),
                    new Search("patient", "reference"),
                    new Search("subject", "reference"),
                    new Search("code", "token"),
                    new Search("combo-code", "token"),
                    new Search("category", "token"),
                    new Search("date", "date")),
            "Patient",
            List.of(
                    new Search("_id", "token"),
                    new Search("identifier", "token"),
                    new Search("organization", "reference")),
            "Organization",
            List.of(),
            "AuditEvent",
            List.of(new Search("patient", "reference"), new Search("date", "date")));

    private static final Map<String, List<String>> INTERACTIONS = Map.of(
            "Observation", List.of("create", "read", "vread", "search-type"),
            "Patient", List.of("update", "read", "search-type"),
            "Organization", List.of("update", "read", "search-type"),
            "AuditEvent", List.of("read", "search-type"));

    private Capabilities() {}

    /// @param tokenEndpoint where systems get their tokens
    static JsonOut of(String base, String tokenEndpoint) {
        var out = new JsonOut(4096);
        out.raw("{\"resourceType\":\"CapabilityStatement\",\"status\":\"active\",\"date\":\"")
                .raw(DATE);
        out.raw("\",\"kind\":\"instance\",\"software\":{\"name\":\"Homeward\"},\"implementation\":{")
                .raw("\"description\":\"Homeward virtual ward\",\"url\":")
                .string(base);
        out.raw(
                        "},\"fhirVersion\":\"4.0.1\",\"format\":[\"json\",\"application/fhir+json\"],\"rest\":[{\"mode\":\"server\",")
                .raw(SECURITY)
                .string(tokenEndpoint)
                .raw("}]}]},\"resource\":[");
        List.of("Observation", "Patient", "Organization", "AuditEvent").forEach(type -> resource(out, type));
        out.withoutLastComma().raw("],\"interaction\":[{\"code\":\"transaction\"},{\"code\":\"batch\"}]}]}");
        return out;
    }

    private static void resource(JsonOut out, String type) {
        out.raw("{\"type\":\"")
                .raw(type)
                .raw("\",\"profile\":\"")
                .raw(type.equals(AUDIT) ? "http://hl7.org/fhir/StructureDefinition/" : UK_CORE)
                .raw(type);
        out.raw("\",\"interaction\":[");
        out.raw(INTERACTIONS.getOrDefault(type, List.of()).stream()
                .map(code -> "{\"code\":\"" + code + "\"}")
                .collect(Collectors.joining(",")));
        out.raw("],");
        if (type.equals("Observation")) {
            out.raw("\"versioning\":\"versioned\",\"conditionalCreate\":true")
                    .raw(",\"operation\":[{\"name\":\"lastn\",\"definition\":")
                    .raw("\"http://hl7.org/fhir/OperationDefinition/Observation-lastn\"}]");
        } else {
            out.raw("\"versioning\":\"no-version\",\"updateCreate\":").raw(type.equals(AUDIT) ? "false" : "true");
        }
        searches(out, SEARCHES.getOrDefault(type, List.of()));
        out.raw("},");
    }

    private static void searches(JsonOut out, List<Search> searches) {
        if (searches.isEmpty()) {
            return;
        }
        out.raw(",\"searchParam\":[");
        searches.forEach(search -> out.raw("{\"name\":\"")
                .raw(search.name())
                .raw("\",\"type\":\"")
                .raw(search.type())
                .raw("\"},"));
        out.withoutLastComma().raw("]");
    }
}
