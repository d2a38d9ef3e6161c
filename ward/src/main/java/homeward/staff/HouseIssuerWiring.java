package homeward.staff;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/// The issuer of this house: Spring Authorization Server, which vouches for whoever went through the [FrontDoor].
@Configuration(proxyBeanMethods = false)
class HouseIssuerWiring {
    static final String TWO_FACTORS = "urn:homeward:acr:two-factors";
    static final String DEMO = "urn:homeward:acr:demo";

    @Bean
    @Order(2)
    SecurityFilterChain issuer(HttpSecurity http, HouseClient house, HouseProofs proofs, IssuedCodes codes) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        issuer -> issuer.registeredClientRepository(
                                        new InMemoryRegisteredClientRepository(house.registered()))
                                .authorizationService(codes)
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .issuer(house.issuer())
                                        .authorizationEndpoint(HouseClient.AUTHORIZE)
                                        .tokenEndpoint(HouseClient.TOKEN)
                                        .jwkSetEndpoint(HouseClient.KEYS)
                                        .build())
                                .clientAuthentication(clients ->
                                        clients.authenticationProviders(kinds -> kinds.forEach(kind -> {
                                            if (kind instanceof ClientSecretAuthenticationProvider secrets) {
                                                secrets.setPasswordEncoder(new SecretOfThisStart());
                                            }
                                        })))
                                .authorizationEndpoint(asked -> asked.authorizationResponseHandler(sendBack(proofs))
                                        .errorResponseHandler((_, response, _) ->
                                                response.sendError(HttpServletResponse.SC_BAD_REQUEST)))
                                .oidc(Customizer.withDefaults()))
                .securityContext(kept -> kept.securityContextRepository(proofs))
                .authorizeHttpRequests(who -> who.anyRequest().authenticated())
                .exceptionHandling(
                        wrong -> wrong.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    JwtEncoder newestKeyFirst(JWKSource<SecurityContext> keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    /// Nobody asks the issuer with an access token: it says all that it knows in the other one.
    @Bean
    JwtDecoder noAccessTokens() {
        return _ -> {
            throw new BadJwtException("This issuer answers no access token");
        };
    }

    /// Says in the token when and how the person proved who they are.
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whatWasProven() {
        return token -> {
            if (token.getPrincipal() instanceof HouseProof proof) {
                token.getClaims()
                        .claim("auth_time", proof.at().getEpochSecond())
                        .claim("acr", proof.twoFactors() ? TWO_FACTORS : DEMO)
                        .claim("amr", proof.twoFactors() ? List.of("pwd", "otp", "mfa") : List.of("pwd"))
                        .claim("sid", UUID.randomUUID().toString());
            }
        };
    }

    /// The house knows its sessions itself ([KeepSession]); the issuer need not.
    @Bean
    SessionRegistry noSessionsOfTheIssuer() {
        return new NoSessions();
    }

    /// With the code, by a path of this very host; the proof is spent.
    private static AuthenticationSuccessHandler sendBack(HouseProofs proofs) {
        return (request, response, authentication) -> {
            var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
            var code = granted.getAuthorizationCode();
            if (code == null) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            proofs.forget(request, response);
            var back = UriComponentsBuilder.fromPath(Issuers.ARRIVALS + HouseClient.ID)
                    .queryParam(OAuth2ParameterNames.CODE, "{code}")
                    .queryParam(OAuth2ParameterNames.STATE, "{state}");
            response.sendRedirect(back.encode()
                    .buildAndExpand(code.getTokenValue(), granted.getState())
                    .toUriString());
        };
    }

    /// The secret is random, new at each start, and kept nowhere: it needs no hash.
    private static final class SecretOfThisStart implements PasswordEncoder {
        @Override
        public @Nullable String encode(@Nullable CharSequence secret) {
            return secret == null ? null : secret.toString();
        }

        @Override
        public boolean matches(@Nullable CharSequence shown, @Nullable String secret) {
            return shown != null
                    && secret != null
                    && MessageDigest.isEqual(
                            shown.toString().getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class NoSessions implements SessionRegistry {
        @Override
        public List<Object> getAllPrincipals() {
            return List.of();
        }

        @Override
        public List<SessionInformation> getAllSessions(Object person, boolean alsoExpired) {
            return List.of();
        }

        @Override
        public @Nullable SessionInformation getSessionInformation(String id) {
            return null;
        }

        @Override
        public void refreshLastRequest(String id) {}

        @Override
        public void registerNewSession(String id, Object person) {}

        @Override
        public void removeSessionInformation(String id) {}
    }
}
