package homeward.staff;

import homeward.plumbing.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Tells a machine, in the language that it speaks, why its request was not done.
///
/// Sources: RFC 9457 (problem answers), FHIR R4 OperationOutcome and its issue types.
public final class RefuseMachine {
    private static final Map<Integer, String> ISSUES =
            Map.of(401, "login", 403, "forbidden", 404, "not-found", 429, "throttled", 503, "transient");

    private RefuseMachine() {}

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
