package homeward.machines;

import homeward.plumbing.Problem;
import homeward.staff.WithinReach;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Lets a machine through that shows a good token: `Authorization: Bearer TOKEN`; what it does is done within its
/// reach. Keeps no session. Source: RFC 6750 (bearer tokens).
final class MachinesOnly implements Filter {
    private static final String SCHEME = "Bearer ";
    private static final Problem NO_TOKEN = new Problem(
            "urn:problem:staff:no-token", 401, "Send the header Authorization: Bearer, with the token of this machine");
    private static final Problem UNKNOWN_TOKEN =
            new Problem("urn:problem:staff:unknown-token", 401, "This token is not known, is over, or was taken back");
    private static final Problem DATABASE_AWAY =
            new Problem("urn:problem:plumbing:database-away", 503, "The database does not answer; send this again");

    /// What this server can do is told to everybody. Sources: FHIR R4, RESTful API, capabilities; SMART App Launch 2.2,
    /// conformance.
    private static final Set<String> OPEN = Set.of("/fhir/metadata", "/fhir/.well-known/smart-configuration");

    private final KnownTokens tokens;
    private final RefuseMachine refuse;

    MachinesOnly(KnownTokens tokens, RefuseMachine refuse) {
        this.tokens = tokens;
        this.refuse = refuse;
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
            refuse.unknown(NO_TOKEN, request, response);
            return;
        }
        var machine = holder(header.substring(SCHEME.length()).strip(), request, response);
        if (machine != null) {
            machine.asks(request);
            WithinReach.doFilter(machine.reach(), chain, request, response);
        }
    }

    private static boolean isOpen(HttpServletRequest request) {
        return OPEN.contains(request.getRequestURI()) && Set.of("GET", "HEAD").contains(request.getMethod());
    }

    /// Null where it was refused.
    private @Nullable Machine holder(String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Machine> holder;
        try {
            holder = tokens.holder(token);
        } catch (DataAccessException | TransactionException _) {
            response.setHeader("Retry-After", "2");
            RefuseMachine.with(DATABASE_AWAY, request, response);
            return null;
        }
        if (holder.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"homeward\", error=\"invalid_token\"");
            refuse.unknown(UNKNOWN_TOKEN, request, response);
        }
        return holder.orElse(null);
    }
}
