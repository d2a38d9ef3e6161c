package homeward.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// Turns away whom an issuer let through from an earlier proof, where it was asked for a new one: on a ward's shared
/// computer that would be the person before.
///
/// An issuer that does not say when (Entra ID, if it is not told to) is believed to have asked. Source: OpenID Connect
/// Core 1.0, 3.1.2.1, `prompt=login`.
final class ProvenAnew implements AuthenticationSuccessHandler {
    /// When the issuer was asked, kept with what it was asked.
    static final String ASKED_AT = ProvenAnew.class.getName() + ".askedAt";

    private static final Duration SKEW = Duration.ofSeconds(60);

    private final Issuers issuers;
    private final AuthenticationSuccessHandler letIn;
    private final AuthenticationFailureHandler notLetIn;

    ProvenAnew(Issuers issuers, AuthenticationSuccessHandler letIn, AuthenticationFailureHandler notLetIn) {
        this.issuers = issuers;
        this.letIn = letIn;
        this.notLetIn = notLetIn;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor)
            throws IOException, ServletException {
        if (isOfBefore(request, vouchedFor)) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            notLetIn.onAuthenticationFailure(request, response, new OAuth2AuthenticationException("proven_before"));
        } else {
            letIn.onAuthenticationSuccess(request, response, vouchedFor);
        }
    }

    private boolean isOfBefore(HttpServletRequest request, Authentication vouchedFor) {
        if (!(vouchedFor instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof OidcUser person
                && request.getAttribute(ASKED_AT) instanceof Instant asked)) {
            return false;
        }
        var proven = person.getAuthenticatedAt();
        return proven != null
                && proven.plus(SKEW).isBefore(asked)
                && issuers.partner(token.getAuthorizedClientRegistrationId())
                        .filter(Issuer.Partner::anew)
                        .isPresent();
    }
}
