package homeward.fhir;

import homeward.audit.Deed;
import homeward.audit.Witness;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which request goes to whom. Source: FHIR R4, RESTful API.
@Component
class Interactions {
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("", List.of("POST", "OPTIONS")),
            Map.entry("AuditEvent", List.of("GET", "HEAD", "OPTIONS")),
            Map.entry("AuditEvent/", List.of("GET", "HEAD", "OPTIONS")),
            Map.entry("metadata", List.of("GET", "HEAD", "OPTIONS")),
            Map.entry(SmartConfiguration.PATH, List.of("GET", "HEAD", "OPTIONS")),
            Map.entry("Observation", List.of("GET", "HEAD", "POST", "OPTIONS")),
            Map.entry("Observation/", List.of("GET", "HEAD", "OPTIONS")),
            Map.entry("Observation/$lastn", List.of("GET", "HEAD", "OPTIONS")),
            Map.entry("Observation/_search", List.of("POST", "OPTIONS")),
            Map.entry("Patient", List.of("GET", "HEAD", "OPTIONS")),
            Map.entry("Patient/", List.of("GET", "HEAD", "PUT", "OPTIONS")),
            Map.entry("Patient/_search", List.of("POST", "OPTIONS")),
            Map.entry("Organization", List.of("GET", "HEAD", "OPTIONS")),
            Map.entry("Organization/", List.of("GET", "HEAD", "PUT", "OPTIONS")));

    /// What reading each of these does; wards are no patient's data.
    private static final Map<String, Deed> READS = Map.of(
            "AuditEvent", Deed.AUDIT_READ,
            "AuditEvent/", Deed.AUDIT_READ,
            "Observation", Deed.PATIENT_QUERY,
            "Observation/$lastn", Deed.PATIENT_QUERY,
            "Observation/", Deed.PATIENT_READ,
            "Patient", Deed.PATIENT_QUERY,
            "Patient/", Deed.PATIENT_READ);

    private final TakeObservation takeObservation;
    private final TakeBundle takeBundle;
    private final SearchObservations searchObservations;
    private final ReadPeople readPeople;
    private final ReadAudit readAudit;
    private final InstantSource time;

    Interactions(
            TakeObservation takeObservation,
            TakeBundle takeBundle,
            SearchObservations searchObservations,
            ReadPeople readPeople,
            ReadAudit readAudit,
            InstantSource time) {
        this.takeObservation = takeObservation;
        this.takeBundle = takeBundle;
        this.searchObservations = searchObservations;
        this.readPeople = readPeople;
        this.readAudit = readAudit;
        this.time = time;
    }

    boolean takes(String method, String path) {
        var allowed = ALLOWED.get(shape(path));
        return allowed == null || allowed.contains(method);
    }

    String allowed(String path) {
        return String.join(", ", ALLOWED.getOrDefault(shape(path), List.of("OPTIONS")));
    }

    Reply notAllowed(String path) {
        return ALLOWED.containsKey(shape(path))
                ? Reply.problem(405, "not-supported", "method-not-allowed", notAllowedBecause(path))
                        .with("Allow", allowed(path))
                : unknown();
    }

    private static String notAllowedBecause(String path) {
        return shape(path).equals("Observation/")
                ? "Readings are never changed or deleted: post a new Observation instead."
                : "This is not done here; the header Allow says what is.";
    }

    private static Reply unknown() {
        return Reply.problem(404, "not-found", "unknown-resource-type", "Nothing is kept under this address.");
    }

    /// The path with an id taken out: "Patient/1" is "Patient/".
    static String shape(String path) {
        int end = path.indexOf('/');
        return ALLOWED.containsKey(path) || end < 0 ? path : path.substring(0, end + 1);
    }

    /// What is read, and who hears that it was.
    Reply read(String path, @Nullable String query, SentWith frame) {
        var shape = shape(path);
        var deed = READS.get(shape);
        if (deed != null) {
            var asked = query == null ? path : path + "?" + query;
            Witness.present().ifPresent(witness -> witness.does(deed, "GET /fhir/" + shape, asked));
        }
        return answer(path, query, frame);
    }

    private Reply answer(String path, @Nullable String query, SentWith frame) {
        var id = path.substring(path.indexOf('/') + 1);
        return switch (shape(path)) {
            case "metadata" -> Reply.of(200, Capabilities.of(frame.base(), frame.tokenEndpoint()));
            case SmartConfiguration.PATH -> SmartConfiguration.of(frame.tokenEndpoint());
            case "Observation" -> searchObservations.search(query, frame);
            case "Observation/$lastn" -> searchObservations.lastn(query, frame);
            case "Observation/" -> observation(current(id));
            case "Patient" -> readPeople.patients(query, frame);
            case "Patient/" -> one(readPeople.patient(id));
            case "Organization" -> readPeople.wards(query, frame);
            case "Organization/" -> one(readPeople.ward(id));
            case "AuditEvent" -> readAudit.search(query, frame);
            case "AuditEvent/" -> one(readAudit.one(id, frame.base()));
            default -> notAllowed(path);
        };
    }

    /// Source: FHIR R4, RESTful API, read: 410 where a resource was deleted, 404 where there never was one. Of a month
    /// that was rolled off nobody can say which, so it is told that it is gone.
    private Reply observation(String id) {
        var found = searchObservations.one(id);
        return found.isEmpty() && searchObservations.isRolledOff(id)
                ? Reply.problem(410, "deleted", "no-longer-kept", "The record of that time is kept no longer.")
                : one(found);
    }

    /// A reading has one version only.
    private static String current(String id) {
        return id.endsWith("/_history/1") ? id.substring(0, id.length() - "/_history/1".length()) : id;
    }

    private static Reply one(Optional<JsonOut> found) {
        return found.map(resource -> Reply.of(200, resource).with("ETag", "W/\"1\""))
                .orElseGet(() -> Reply.problem(404, "not-found", "not-found", "Nothing is known under this id."));
    }

    Reply take(String method, String path, byte[] body, SentWith frame) {
        Witness.present().ifPresent(witness -> witness.cameTo(method + " /fhir/" + shape(path)));
        return switch (shape(path)) {
            case "Observation" -> alone(takeObservation.take(body, frame, time.instant()), frame);
            case "Patient/", "Organization/" -> alone(takeBundle.put(path, body, frame, time.instant()), frame);
            case "" -> takeBundle.take(body, frame, asked -> look(asked, frame), time.instant());
            default -> unknown();
        };
    }

    /// An entry of a Bundle that asks.
    private Answer look(Step.Look look, SentWith frame) {
        var reply = read(look.path(), look.query(), frame);
        return new Answer(reply.status(), null, List.of(), reply.body());
    }

    private Reply alone(Answer answer, SentWith frame) {
        var body = answer.problems().isEmpty() ? wished(answer, frame) : Outcome.of(answer.problems());
        var reply = Reply.of(answer.status(), body);
        return answer.location() == null
                ? reply
                : reply.with("Location", frame.base() + "/" + answer.location()).with("ETag", "W/\"1\"");
    }

    private JsonOut wished(Answer answer, SentWith frame) {
        return switch (frame.prefer()) {
            case MINIMAL -> new JsonOut(0);
            case OPERATION_OUTCOME -> Outcome.of(List.of(Answer.ALL_WELL));
            case REPRESENTATION ->
                answer.location() == null
                        ? new JsonOut(0)
                        : answer(current(answer.location()), null, frame).body();
        };
    }
}
