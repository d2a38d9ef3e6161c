package homeward.fhir;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which request goes to whom. Source: FHIR R4, RESTful API.
@Component
class Interactions {
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("", "POST, OPTIONS"),
            Map.entry("metadata", "GET, HEAD, OPTIONS"),
            Map.entry("Observation", "GET, HEAD, POST, OPTIONS"),
            Map.entry("Observation/", "GET, HEAD, OPTIONS"),
            Map.entry("Observation/$lastn", "GET, HEAD, OPTIONS"),
            Map.entry("Observation/_search", "POST, OPTIONS"),
            Map.entry("Patient", "GET, HEAD, OPTIONS"),
            Map.entry("Patient/", "GET, HEAD, PUT, OPTIONS"),
            Map.entry("Patient/_search", "POST, OPTIONS"),
            Map.entry("Organization", "GET, HEAD, OPTIONS"),
            Map.entry("Organization/", "GET, HEAD, PUT, OPTIONS"));

    private final TakeObservation takeObservation;
    private final TakeBundle takeBundle;
    private final InstantSource time;

    Interactions(TakeObservation takeObservation, TakeBundle takeBundle, InstantSource time) {
        this.takeObservation = takeObservation;
        this.takeBundle = takeBundle;
        this.time = time;
    }

    boolean takes(String method, String path) {
        var allowed = ALLOWED.get(shape(path));
        return allowed == null || List.of(allowed.split(", ")).contains(method);
    }

    String allowed(String path) {
        return ALLOWED.getOrDefault(shape(path), "OPTIONS");
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
    private static String shape(String path) {
        int end = path.indexOf('/');
        return ALLOWED.containsKey(path) || end < 0 ? path : path.substring(0, end + 1);
    }

    Reply read(String path, @Nullable String query, SentWith frame) {
        return unknown();
    }

    Reply take(String method, String path, byte[] body, SentWith frame) {
        return switch (shape(path)) {
            case "Observation" -> alone(takeObservation.take(body, frame, time.instant()), frame);
            case "Patient/", "Organization/" -> alone(takeBundle.put(path, body, frame, time.instant()), frame);
            case "" -> takeBundle.take(body, frame, url -> look(url, frame), time.instant());
            default -> unknown();
        };
    }

    /// An entry of a Bundle that asks.
    private Answer look(String url, SentWith frame) {
        int end = url.indexOf('?');
        var reply = end < 0 ? read(url, null, frame) : read(url.substring(0, end), url.substring(end + 1), frame);
        return new Answer(reply.status(), null, List.of(), reply.body());
    }

    private static Reply alone(Answer answer, SentWith frame) {
        var wanted = frame.prefer() == SentWith.Returning.OPERATION_OUTCOME;
        var body = answer.problems().isEmpty()
                ? answer.resource() == null && wanted ? Outcome.of(List.of(Answer.ALL_WELL)) : answer.resource()
                : Outcome.of(answer.problems());
        var reply = Reply.of(answer.status(), body == null ? new JsonOut(0) : body);
        return answer.location() == null
                ? reply
                : reply.with("Location", frame.base() + "/" + answer.location()).with("ETag", "W/\"1\"");
    }
}
