package homeward.staff;

import homeward.plumbing.Pace;
import homeward.plumbing.Paces;
import homeward.plumbing.TooOften;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;

/// Slows people down: each who is signed in by name, strangers by the address that they come from.
///
/// What is charted or acknowledged is never turned away, and neither is the question whether the program works: a limit
/// must not silence a ward, nor call somebody out at night.
final class NotTooOften implements Filter {
    private static final Pattern ABOUT_A_PATIENT =
            Pattern.compile("/patients/[^/]+/(?:observations/new|alerts/[^/]+/acknowledge)");

    private final Paces paces;

    NotTooOften(Paces paces) {
        this.paces = paces;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var wait = isFree(request) ? Optional.<Duration>empty() : tooSoon(request);
        if (wait.isPresent()) {
            TooOften.answer(wait.get(), request, (HttpServletResponse) answer);
        } else {
            chain.doFilter(asked, answer);
        }
    }

    private static boolean isFree(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getDispatcherType() != DispatcherType.REQUEST
                || path.equals("/health")
                || path.startsWith("/assets/")
                || (isSent(request) && ABOUT_A_PATIENT.matcher(path).matches());
    }

    private Optional<Duration> tooSoon(HttpServletRequest request) {
        var address = Address.of(request);
        if (isWayIn(request)) {
            return paces.tooSoon(Pace.SIGN_IN, address);
        }
        var proof = SecurityContextHolder.getContext().getAuthentication();
        if (proof == null || !(proof.getPrincipal() instanceof SignedIn person)) {
            return paces.tooSoon(Pace.STRANGER, address);
        }
        var name = person.actor().username();
        return special(request).flatMap(pace -> paces.tooSoon(pace, name)).or(() -> paces.tooSoon(Pace.PERSON, name));
    }

    /// Passwords and codes, and the ways to an issuer and back, on each of which others are asked.
    private static boolean isWayIn(HttpServletRequest request) {
        var path = request.getRequestURI();
        return (isSent(request) && path.startsWith("/sign-in"))
                || path.startsWith(Issuers.DEPARTURES)
                || path.startsWith(Issuers.ARRIVALS);
    }

    /// What costs much, or is worth guessing at.
    private static Optional<Pace> special(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.equals("/break-glass/new") && isSent(request)) {
            return Optional.of(Pace.EMERGENCY);
        }
        if (path.endsWith(".csv") || path.endsWith("/export")) {
            return Optional.of(Pace.COPY);
        }
        return path.startsWith("/audit") ? Optional.of(Pace.AUDIT_SEARCH) : Optional.empty();
    }

    private static boolean isSent(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }
}
