package homeward.staff;

import homeward.plumbing.RandomText;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// How this house and its own issuer know each other: the same in one process, with a secret made at each start.
///
/// The browser is sent on by paths without a host, and what the house asks its issuer itself goes over loopback. So it
/// works at whatever address people reach the house, and the names below need lead nowhere.
@Component
final class HouseClient {
    static final String ID = "house";
    static final String AUTHORIZE = "/issuer/authorize";
    static final String TOKEN = "/issuer/token";
    static final String KEYS = "/issuer/keys";

    private static final String CLIENT_ID = "homeward";
    private static final int SECRET_BYTES = 32;

    private final Environment settings;
    private final String secret = RandomText.ofBytes(SECRET_BYTES);

    HouseClient(Environment settings) {
        this.settings = settings;
    }

    /// The name of the issuer: the address of this house from outside, where that was told.
    String issuer() {
        return settings.getProperty("homeward.public-url", "http://homeward.localhost")
                .replaceFirst("/$", "");
    }

    /// As the issuer knows the house.
    RegisteredClient registered() {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(CLIENT_ID)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirect())
                .scope("openid")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .accessTokenTimeToLive(Duration.ofMinutes(1))
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .build();
    }

    /// As the house knows the issuer.
    ClientRegistration registration() {
        return ClientRegistration.withRegistrationId(ID)
                .clientName("Homeward")
                .clientId(CLIENT_ID)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirect())
                .scope("openid")
                .issuerUri(issuer())
                .authorizationUri(AUTHORIZE)
                .tokenUri(loopback() + TOKEN)
                .jwkSetUri(loopback() + KEYS)
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private String redirect() {
        return issuer() + Issuers.ARRIVALS + ID;
    }

    /// Known once the server listens.
    private String loopback() {
        var address = settings.getProperty("server.address", "");
        var host = address.isEmpty() || address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + settings.getRequiredProperty("local.server.port");
    }
}
