package homeward.fhir;

import homeward.audit.Deed;
import homeward.audit.Entry;
import homeward.vocabulary.PatientId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Writes one entry of the audit, as far as it concerns one patient, as FHIR's AuditEvent.
///
/// Source: FHIR R4, AuditEvent; IHE ITI BALP 1.1.4, Patient Read, Query, Create, Update, Delete: one event a patient,
/// with client, server and user as agents. The client's address is not kept, which the event says.
final class AuditEventWriter {
    private static final String PROFILES = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
    private static final String DCM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String TAKES_PART = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String NOT_KEPT = """
            "network":{"_address":{"extension":[{"url":\
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"not-asked"}]}}""";

    /// How a deed stands in an AuditEvent.
    ///
    /// @param user what the person is to the data, a code of HL7's ParticipationType
    /// @param clientIsSource whether BALP has the data flow from the client
    private record Shape(String profile, String subtype, String action, String user, boolean clientIsSource) {}

    private final JsonOut out;
    private final Entry entry;
    private final String base;

    private AuditEventWriter(JsonOut out, Entry entry, String base) {
        this.out = out;
        this.entry = entry;
        this.base = base;
    }

    /// One event.
    ///
    /// @param asked what was asked for; in words of ours where the words of whoever asked are not for the reader
    static void write(JsonOut out, Entry entry, AuditEventId id, PatientId patient, String base, String asked) {
        new AuditEventWriter(out, entry, base).write(id, patient, asked);
    }

    private static Shape shape(Deed deed) {
        return switch (deed) {
            case PATIENT_QUERY -> new Shape("PatientQuery", "search", "E", "IRCP", true);
            case PATIENT_CREATE, INTAKE -> new Shape("PatientCreate", "create", "C", "AUT", true);
            case PATIENT_UPDATE -> new Shape("PatientUpdate", "update", "U", "AUT", true);
            case PATIENT_DELETE -> new Shape("PatientDelete", "delete", "D", "AUT", true);
            case PATIENT_READ,
                    EXPORT,
                    BREAK_GLASS,
                    AUDIT_READ,
                    SIGN_IN,
                    SIGN_IN_REFUSED,
                    SIGN_OUT,
                    ACCOUNT_CHANGE,
                    SETTINGS_CHANGE,
                    RE_SEAL,
                    MACHINE_ADD,
                    MACHINE_ENROL,
                    MACHINE_REVOKE,
                    MACHINE_REFUSED -> new Shape("PatientRead", "read", "R", "IRCP", false);
        };
    }

    private void write(AuditEventId id, PatientId patient, String asked) {
        var shape = shape(entry.deed());
        var done = entry.done();
        out.raw("{\"resourceType\":\"AuditEvent\",\"id\":\"").raw(id.written());
        out.raw("\",\"meta\":{\"profile\":[\"")
                .raw(PROFILES)
                .raw(shape.profile())
                .raw("\"]},\"type\":");
        coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "Restful Operation");
        out.raw(",\"subtype\":[");
        coding("http://hl7.org/fhir/restful-interaction", shape.subtype(), shape.subtype());
        out.raw("],\"action\":\"").raw(shape.action());
        out.raw("\",\"recorded\":\"").raw(entry.at().toString());
        out.raw("\",\"outcome\":\"").number(done.outcome().code());
        out.raw("\",\"outcomeDesc\":").string(entry.deed().title());
        out.raw(",\"purposeOfEvent\":[{\"coding\":[");
        coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", done.purpose(), null);
        out.raw("]");
        if (done.reason() != null) {
            out.raw(",\"text\":").string(done.reason());
        }
        out.raw("}],\"agent\":[");
        agents(shape);
        out.raw("],\"source\":{\"site\":").string(entry.tenant());
        out.raw(",\"observer\":{\"display\":\"Homeward\"},\"type\":[");
        coding("http://terminology.hl7.org/CodeSystem/security-source-type", "4", "Application Server");
        out.raw("]},\"entity\":[");
        entities(shape, patient, asked);
        out.raw("]}");
    }

    private void agents(Shape shape) {
        agent(shape.clientIsSource() ? "110153" : "110152", shape.clientIsSource() ? "Source" : "Destination");
        out.raw("\"who\":{\"display\":")
                .string(entry.done().origin().endpoint())
                .raw("},\"requestor\":false,");
        out.raw(NOT_KEPT).raw("},");
        agent(shape.clientIsSource() ? "110152" : "110153", shape.clientIsSource() ? "Destination" : "Source");
        out.raw("\"who\":{\"display\":\"Homeward\"},\"requestor\":false,\"network\":{\"address\":");
        out.string(base).raw(",\"type\":\"5\"}},");
        var doer = entry.doer();
        out.raw("{\"type\":{\"coding\":[");
        coding(TAKES_PART, shape.user(), null);
        out.raw("]},\"role\":[{\"text\":").string(doer.role()).raw("}],\"who\":{\"identifier\":{\"value\":");
        out.string(doer.actor().username())
                .raw("},\"display\":")
                .string(doer.actor().name());
        out.raw("},\"name\":").string(doer.actor().name()).raw(",\"requestor\":true}");
    }

    private void agent(String code, String word) {
        out.raw("{\"type\":{\"coding\":[");
        coding(DCM, code, word + " Role ID");
        out.raw("]},");
    }

    private void entities(Shape shape, PatientId patient, String asked) {
        var who = "Patient/" + patient.value();
        entity("1", "Person", "1", "Patient");
        out.raw(",\"what\":{\"reference\":").string(who).raw("}},");
        if (shape.profile().equals("PatientQuery")) {
            entity("2", "System Object", "24", "Query");
            var query = Base64.getEncoder().encodeToString(asked.getBytes(StandardCharsets.UTF_8));
            out.raw(",\"query\":\"").raw(query).raw("\"}");
        } else {
            entity("2", "System Object", "4", "Domain Resource");
            out.raw(",\"what\":{\"reference\":").string(who).raw(",\"display\":");
            out.string(asked).raw("}}");
        }
    }

    private void entity(String type, String typeWord, String role, String roleWord) {
        out.raw("{\"type\":");
        coding("http://terminology.hl7.org/CodeSystem/audit-entity-type", type, typeWord);
        out.raw(",\"role\":");
        coding("http://terminology.hl7.org/CodeSystem/object-role", role, roleWord);
    }

    private void coding(String system, String code, @Nullable String display) {
        out.raw("{\"system\":\"").raw(system).raw("\",\"code\":").string(code);
        if (display != null) {
            out.raw(",\"display\":\"").raw(display).raw("\"");
        }
        out.raw("}");
    }
}
