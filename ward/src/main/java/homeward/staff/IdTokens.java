package homeward.staff;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// Reads what an issuer signed about who somebody is, and believes it only where all is right: the one algorithm that
/// was agreed, a key that the issuer publishes, the issuer, the audience, the times, and what this issuer must say.
///
/// Source: OpenID Connect Core 1.0, 3.1.3.7.
@Component
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {
    private final Issuers issuers;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, JwtDecoder> logoutDecoders = new ConcurrentHashMap<>();

    IdTokens(Issuers issuers, InstantSource clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(registration.getRegistrationId(), id -> made(registration));
    }

    /// The same signature; what a logout token says is looked at elsewhere.
    JwtDecoder forLogout(ClientRegistration registration) {
        return logoutDecoders.computeIfAbsent(registration.getRegistrationId(), id -> {
            var decoder = signedBy(registration).validateType(false).build();
            var type = new JwtTypeValidator("logout+jwt", "JWT");
            type.setAllowEmpty(true);
            decoder.setJwtValidator(type);
            return decoder;
        });
    }

    private JwtDecoder made(ClientRegistration registration) {
        var decoder = signedBy(registration).build();
        var time = clock.withZone(ZoneOffset.UTC);
        var standard = new OidcIdTokenValidator(registration);
        standard.setClock(time);
        var notBefore = new JwtTimestampValidator();
        notBefore.setClock(time);
        var rules = new ArrayList<OAuth2TokenValidator<Jwt>>(List.of(standard, notBefore, JwtTypeValidator.jwt()));
        issuers.partner(registration.getRegistrationId())
                .ifPresent(partner -> rules.add(new PartnerRules(partner, clock)));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(rules));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    private NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder signedBy(ClientRegistration registration) {
        var algorithm = issuers.partner(registration.getRegistrationId())
                .map(partner -> partner.demands().algorithm())
                .orElse(SignatureAlgorithm.ES256);
        return NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(algorithm)
                .restOperations(Outside.asking());
    }
}
