package homeward.machines;

import homeward.plumbing.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Tells a machine, in the language that it speaks, why its request was not done; where it was not allowed, the audit
/// hears of it.
///
/// Sources: RFC 9457 (problem answers), RFC 6750, 3.1 (`WWW-Authenticate`), FHIR R4 OperationOutcome and its issue
/// types.
@Component
public class RefuseMachine {
    private static final Problem NOT_YOURS =
            new Problem("urn:problem:access:not-your-role", 403, "The token of this machine does not allow this");
    private static final Map<Integer, String> ISSUES =
            Map.of(401, "login", 403, "forbidden", 404, "not-found", 429, "throttled", 503, "transient");

    private final NoteRefusals noteRefusals;

    RefuseMachine(NoteRefusals noteRefusals) {
        this.noteRefusals = noteRefusals;
    }

    /// It is not what its role or its scopes allow.
    public void mayNot(Errand errand, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(
                "WWW-Authenticate",
                "Bearer realm=\"homeward\", error=\"insufficient_scope\", scope=\"" + errand.scope() + "\"");
        noteRefusals.note(Machine.of(request).orElse(null), endpoint(request), "Not allowed: " + errand.scope());
        with(NOT_YOURS, request, response);
    }

    /// It has not shown who it is.
    void unknown(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        noteRefusals.note(null, endpoint(request), problem.title());
        with(problem, request, response);
    }

    /// The first part of the path, which names nobody.
    private static String endpoint(HttpServletRequest request) {
        var path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    public static void with(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getRequestURI().startsWith("/fhir")) {
            problem.writeTo(response);
            return;
        }
        response.setStatus(problem.status());
        response.setContentType("application/fhir+json;charset=utf-8");
        int last = problem.name().lastIndexOf(':');
        response.getOutputStream().write("""
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"%s",\
                "details":{"coding":[{"system":"%s","code":"%s"}]},"diagnostics":"%s"}]}
                """.formatted(
                        ISSUES.getOrDefault(problem.status(), "processing"),
                        problem.name().substring(0, last),
                        problem.name().substring(last + 1),
                        problem.title())
                .getBytes(StandardCharsets.UTF_8));
    }
}
