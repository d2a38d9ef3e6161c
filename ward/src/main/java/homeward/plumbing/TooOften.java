package homeward.plumbing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/// How somebody is told to wait: who asked for a page gets one, a program a problem answer. Source: RFC 6585, 4.
public final class TooOften {
    public static final Problem PROBLEM = new Problem(
            "urn:problem:plumbing:too-often", 429, "More was asked than is let through at once. Wait, and ask again");

    private TooOften() {}

    public static void answer(Duration wait, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", seconds(wait));
        var accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            response.sendError(PROBLEM.status());
        } else {
            PROBLEM.writeTo(response);
        }
    }

    /// Whole seconds, at least one.
    public static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
