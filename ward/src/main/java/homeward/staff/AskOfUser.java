package homeward.staff;

import homeward.staff.Issuer.Kind;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Asks CIS2 for a person's roles and NHS login for how well their identity was proven; others say it all in the
/// token.
final class AskOfUser implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService standard = new OidcUserService();

    AskOfUser(Issuers issuers) {
        var plain = new DefaultOAuth2UserService();
        plain.setRestOperations(Outside.asking());
        standard.setOauth2UserService(plain);
        standard.setRetrieveUserInfo(
                request -> issuers.partner(request.getClientRegistration().getRegistrationId())
                        .filter(partner -> partner.kind() != Kind.OIDC)
                        .isPresent());
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        try {
            return standard.loadUser(request);
        } catch (IllegalArgumentException nobody) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info_response"), nobody);
        }
    }
}
