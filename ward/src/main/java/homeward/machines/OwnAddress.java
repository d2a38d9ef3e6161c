package homeward.machines;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The address of this Homeward as machines know it: as it was configured, or else as the machine wrote it.
@Component
public class OwnAddress {
    private final Environment settings;

    OwnAddress(Environment settings) {
        this.settings = settings;
    }

    /// Where a machine asks for a token: what it signs is for this address and no other.
    public String tokenEndpoint(HttpServletRequest request) {
        return base(request) + TokenEdge.PATH;
    }

    /// Where people reach this Homeward, without a slash at the end.
    public String base(HttpServletRequest request) {
        var configured = settings.getProperty("homeward.public-url", "");
        if (!configured.isBlank()) {
            return configured.replaceFirst("/+$", "");
        }
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
