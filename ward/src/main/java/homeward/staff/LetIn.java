package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/// Lets somebody in for whom an issuer has vouched, if they are anything here.
final class LetIn implements AuthenticationSuccessHandler {
    private final Issuers issuers;
    private final KnowPerson knowPerson;
    private final KeepSession keepSession;
    private final NoteSignIns note;
    private final RequestCache wanted;
    private final InstantSource clock;

    LetIn(
            Issuers issuers,
            KnowPerson knowPerson,
            KeepSession keepSession,
            NoteSignIns note,
            RequestCache wanted,
            InstantSource clock) {
        this.issuers = issuers;
        this.knowPerson = knowPerson;
        this.keepSession = keepSession;
        this.note = note;
        this.wanted = wanted;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor) throws IOException {
        // That an issuer vouches for somebody is not yet a pass.
        keepSession.forget(request, response);
        var arrival = arrival(vouchedFor);
        if (arrival.isEmpty()) {
            note.refused("no post");
            response.sendRedirect("/sign-in?refused=no-post");
        } else if (arrival.get().choices().size() > 1) {
            keepSession.leaveUndecided(request, arrival.get());
            response.sendRedirect("/sign-in/role");
        } else {
            keepSession.begin(request, response, arrival.get());
            response.sendRedirect(whereTo(request, response, arrival.get()));
        }
    }

    /// The page that was wanted before, or the first one.
    private String whereTo(HttpServletRequest request, HttpServletResponse response, Arrival arrival) {
        var saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        if (saved != null) {
            return saved.getRedirectUrl();
        }
        return arrival.choices().getFirst().may(Activity.COME_IN) ? "/" : "/me/access";
    }

    private Optional<Arrival> arrival(Authentication vouchedFor) {
        return vouchedFor instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof OidcUser person
                ? issuers.called(token.getAuthorizedClientRegistrationId())
                        .flatMap(issuer -> knowPerson.arrival(issuer, person, clock.instant()))
                : Optional.empty();
    }
}
