package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/// What an issuer was asked, kept in the session until it answers: once, at the address that belongs to this issuer,
/// and in its own name where it gives one.
///
/// Sources: RFC 9700, 4.4 (mix-up attacks: an address for each issuer), RFC 9207 (the parameter `iss`).
final class AskedBefore implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private final HttpSessionOAuth2AuthorizationRequestRepository kept =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final Issuers issuers;

    AskedBefore(Issuers issuers) {
        this.issuers = issuers;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return kept.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            kept.removeAuthorizationRequest(request, response);
        } else {
            kept.saveAuthorizationRequest(asked, request, response);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = kept.removeAuthorizationRequest(request, response);
        if (asked == null || !isAnsweredByWhoWasAsked(request, asked)) {
            return null;
        }
        request.setAttribute(ProvenAnew.ASKED_AT, asked.getAttribute(ProvenAnew.ASKED_AT));
        return asked;
    }

    private boolean isAnsweredByWhoWasAsked(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
        String id = asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID);
        if (id == null || !request.getRequestURI().equals(request.getContextPath() + Issuers.ARRIVALS + id)) {
            return false;
        }
        var says = request.getParameter("iss");
        var registration = issuers.findByRegistrationId(id);
        return says == null
                || (registration != null
                        && says.equals(registration.getProviderDetails().getIssuerUri()));
    }
}
