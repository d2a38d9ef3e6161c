package homeward.staff;

import homeward.staff.Issuer.Kind;
import homeward.staff.Issuer.Partner;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// How this house is known to another issuer, whose addresses it asks for.
///
/// Source: OpenID Connect Discovery 1.0, 4: what is told must bear the very name under which it was asked for.
@Component
final class PartnerClient {
    private final Environment settings;
    private final RestClient asking = RestClient.builder()
            .requestFactory(Outside.requests())
            .requestInterceptor((request, body, next) -> Outside.bounded(next.execute(request, body)))
            .build();

    PartnerClient(Environment settings) {
        this.settings = settings;
    }

    ClientRegistration registration(Partner partner) {
        var told = Objects.requireNonNull(asking.get()
                .uri(partner.url().replaceFirst("/$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {}));
        if (!partner.url().equals(told.get("issuer"))) {
            throw new IllegalStateException("The issuer " + partner.id() + " calls itself otherwise");
        }
        var registration = ClientRegistrations.fromOidcConfiguration(told)
                .registrationId(partner.id())
                .clientName(partner.title())
                .clientId(partner.clientId())
                .clientAuthenticationMethod(
                        partner.proof().key() == null
                                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                                : ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .redirectUri(
                        settings.getProperty("homeward.public-url", "{baseUrl}").replaceFirst("/$", "")
                                + Issuers.ARRIVALS
                                + partner.id())
                .scope(scopes(partner.kind()))
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        var secret = partner.proof().secret();
        return secret == null
                ? registration.build()
                : registration.clientSecret(secret).build();
    }

    private static Set<String> scopes(Kind kind) {
        return switch (kind) {
            case CIS2 -> Set.of("openid", "profile", "nationalrbacaccess", "selectedrole");
            case NHS_LOGIN, OIDC -> Set.of("openid", "profile");
        };
    }
}
