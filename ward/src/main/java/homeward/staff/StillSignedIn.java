package homeward.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at each request whether its session still holds.
final class StillSignedIn extends OncePerRequestFilter {
    /// What a page says that asks for itself again: nobody is shown to be there by it.
    static final String RENEWS_ITSELF = "Homeward-Renews-Itself";

    private final KeepSession keepSession;
    private final RequestCache wanted;

    StillSignedIn(KeepSession keepSession, RequestCache wanted) {
        this.keepSession = keepSession;
        this.wanted = wanted;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Pass pass)) {
            chain.doFilter(request, response);
            return;
        }
        boolean streams = request.getRequestURI().endsWith("/live");
        boolean renewsItself = streams || request.getHeader(RENEWS_ITSELF) != null;
        Optional<Ending> ended;
        try {
            ended = keepSession.whyEnded(pass, !renewsItself);
            ended.ifPresent(why -> keepSession.end(pass, why));
        } catch (DataAccessException | CannotCreateTransactionException _) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (ended.isEmpty()) {
            chain.doFilter(request, streams ? guarded(response, pass) : response);
            return;
        }
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
        if (renewsItself) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        wanted.saveRequest(request, response);
        response.sendRedirect("/sign-in?ended");
    }

    private GuardedAnswer guarded(HttpServletResponse response, Pass pass) {
        return new GuardedAnswer(
                response, () -> keepSession.whyEnded(pass, false).isEmpty());
    }
}
