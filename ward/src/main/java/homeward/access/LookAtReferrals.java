package homeward.access;

import homeward.staff.Activity;
import homeward.staff.SignedIn;
import homeward.staff.WithinReach;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.security.core.Authentication;

/// Lets a request for somebody's own referrals reach those, and nobody else: not the wards of their posts either.
final class LookAtReferrals implements Filter {
    private static final String PAGES = "/referrals";

    private final InstantSource clock;

    LookAtReferrals(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var path = request.getRequestURI();
        if ((path.equals(PAGES) || path.startsWith(PAGES + "/"))
                && request.getUserPrincipal() instanceof Authentication proof
                && proof.getPrincipal() instanceof SignedIn person
                && person.may(Activity.SEE_OWN_REFERRALS)
                && person.isAtWork(clock.instant())) {
            WithinReach.doFilter(person.asReferrer(clock.instant()), chain, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
