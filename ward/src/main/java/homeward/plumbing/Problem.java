package homeward.plumbing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ProblemDetail;

/// Why a request was not done, in a form that programs read. Source: RFC 9457.
///
/// @param name stable, `urn:problem:ROOM:WHAT`
/// @param title one sentence without anything about a patient or from the request
public record Problem(String name, int status, String title) {
    public Problem {
        if (!name.matches("urn:problem:[a-z]+:[a-z-]+") || title.contains("\"")) {
            throw new IllegalArgumentException("Not the name or the title of a problem");
        }
    }

    public ProblemDetail detail() {
        var detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(name));
        detail.setTitle(title);
        return detail;
    }

    /// For servlets and filters, where nothing writes a `ProblemDetail` by itself.
    public void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=utf-8");
        response.getOutputStream().write("""
                {"type":"%s","title":"%s","status":%d}
                """.formatted(name, title, status).getBytes(StandardCharsets.UTF_8));
    }
}
