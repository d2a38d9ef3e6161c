package homeward.access;

import homeward.staff.SignedIn;
import homeward.staff.WithinReach;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.TransactionException;

/// Lets a request for the page of one patient reach as far as the glass was broken for it, and no other request.
final class LookThroughGlass implements Filter {
    private static final String PAGE = "/patients/";

    private final BrokenGlass brokenGlass;

    LookThroughGlass(BrokenGlass brokenGlass) {
        this.brokenGlass = brokenGlass;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var look = look(request);
        if (look.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        BrokenGlass.through(look.get().through(), request);
        WithinReach.doFilter(look.get().reach(), chain, request, response);
    }

    private Optional<BrokenGlass.Look> look(HttpServletRequest request) {
        var path = request.getRequestURI();
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                        && path.startsWith(PAGE)
                        && request.getUserPrincipal() instanceof Authentication proof
                        && proof.getPrincipal() instanceof SignedIn person
                ? open(person, path.substring(PAGE.length()))
                : Optional.empty();
    }

    /// None, where the database is away: the gate finds that out as well, and answers as it should.
    private Optional<BrokenGlass.Look> open(SignedIn person, String patient) {
        try {
            return brokenGlass.open(person, patient);
        } catch (DataAccessException | TransactionException _) {
            return Optional.empty();
        }
    }
}
