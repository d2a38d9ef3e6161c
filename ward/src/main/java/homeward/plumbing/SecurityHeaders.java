package homeward.plumbing;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Tells the browser, with every answer, what it must never do with it.
///
/// Nothing may be loaded from outside, no script or style may stand in a page, no other site may frame one, read one or
/// hold on to its window, and answers are not kept. No site gets leave to read across origins (CORS): that header is
/// never sent. It stands before everything else in the web server, so that refusals of malformed requests, which reach
/// no filter, carry them too.
///
/// That only TLS is spoken with this host is said over plain HTTP too: the proxy in front may speak TLS without telling
/// us, and a browser that comes without TLS ignores it. Sources: OWASP ASVS 5.0, V3.4 Browser Security Mechanism
/// Headers; RFC 6797, 8.1.
final class SecurityHeaders extends ValveBase {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "object-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "font-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    SecurityHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        // What could not even be read as a request has no address.
        var path = request.getRequestURI();
        if (path == null || !path.startsWith("/assets/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        getNext().invoke(request, response);
    }
}
