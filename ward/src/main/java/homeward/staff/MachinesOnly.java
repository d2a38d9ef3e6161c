package homeward.staff;

import homeward.plumbing.Problem;
import homeward.plumbing.Reach;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/// Lets a machine through that shows a good token: `Authorization: Bearer TOKEN`. Keeps no session.
///
/// What the machine may do, its role says. Source: RFC 6750 (bearer tokens).
final class MachinesOnly implements Filter {
    private static final String SCHEME = "Bearer ";
    private static final Problem NO_TOKEN = new Problem(
            "urn:problem:staff:no-token", 401, "Send the header Authorization: Bearer, with the token of this machine");
    private static final Problem UNKNOWN_TOKEN =
            new Problem("urn:problem:staff:unknown-token", 401, "This token is not known or was taken back");
    private static final Problem DATABASE_AWAY =
            new Problem("urn:problem:plumbing:database-away", 503, "The database does not answer; send this again");

    private final KnownTokens tokens;

    MachinesOnly(KnownTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answer;
        if (isOpen(request)) {
            chain.doFilter(request, response);
            return;
        }
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"homeward\"");
            RefuseMachine.with(NO_TOKEN, request, response);
            return;
        }
        if (isGood(header.substring(SCHEME.length()).strip(), request, response)) {
            WithinReach.doFilter(Reach.HOUSE, chain, request, response);
        }
    }

    /// What this server can do is told to everybody. Source: FHIR R4, RESTful API, capabilities.
    private static boolean isOpen(HttpServletRequest request) {
        return request.getRequestURI().equals("/fhir/metadata")
                && Set.of("GET", "HEAD").contains(request.getMethod());
    }

    private boolean isGood(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var holder = tokens.holder(token);
            if (holder.isPresent()) {
                holder.get().asks(request);
                return true;
            }
            response.setHeader("WWW-Authenticate", "Bearer realm=\"homeward\", error=\"invalid_token\"");
            RefuseMachine.with(UNKNOWN_TOKEN, request, response);
        } catch (DataAccessException _) {
            response.setHeader("Retry-After", "2");
            RefuseMachine.with(DATABASE_AWAY, request, response);
        }
        return false;
    }
}
