package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Whether a person went to a page, to which they want to come back after signing in; not a script's or a picture's
/// call.
final class AskedForAPage implements RequestMatcher {
    @Override
    public boolean matches(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
    }
}
