package homeward.access;

import homeward.plumbing.Problem;
import homeward.staff.Activity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// How somebody is turned away at the gate: a person who asked for a page gets one, a program a problem answer.
///
/// What somebody may not see and what does not exist get the same answer, down to its last byte.
public final class Refusal {
    private static final String REFUSED = Refusal.class.getName();
    private static final Problem NOT_FOUND =
            new Problem("urn:problem:access:not-found", 404, "There is nothing at this address that you may see");
    private static final Problem NOT_YOURS =
            new Problem("urn:problem:access:not-your-role", 403, "Your role may not do this");

    private Refusal() {}

    /// What the page that says so should name; empty where somebody was refused for another reason.
    public static Optional<Activity> of(HttpServletRequest request) {
        return request.getAttribute(REFUSED) instanceof Activity activity ? Optional.of(activity) : Optional.empty();
    }

    static void notYourRole(Activity activity, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(REFUSED, activity);
        answer(NOT_YOURS, request, response);
    }

    static void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(NOT_FOUND, request, response);
    }

    private static void answer(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            response.sendError(problem.status());
        } else {
            problem.writeTo(response);
        }
    }
}
