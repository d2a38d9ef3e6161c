package homeward.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/// Reads an issuer's word that a session of its own, or a person's, has ended.
///
/// Source: OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6.
@Component
final class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration OLDEST = Duration.ofMinutes(5);

    /// @param session the issuer's; null: all of the person's
    /// @param subject null: whoever is in that session
    /// @param at when it had ended there; what began later goes on, also when the token comes again
    record Ended(@Nullable String session, @Nullable String subject, Instant at) {}

    private final IdTokens idTokens;
    private final InstantSource clock;

    LogoutTokens(IdTokens idTokens, InstantSource clock) {
        this.idTokens = idTokens;
        this.clock = clock;
    }

    Ended read(ClientRegistration registration, String text) {
        var token = idTokens.forLogout(registration).decode(text);
        var issuer = registration.getProviderDetails().getIssuerUri();
        var audience = token.getAudience();
        demand(issuer != null && issuer.equals(token.getClaims().get("iss")), "iss");
        demand(audience != null && audience.contains(registration.getClientId()), "aud");
        demand(isRecent(token.getIssuedAt()), "iat");
        demand(
                token.getExpiresAt() == null
                        || clock.instant().isBefore(token.getExpiresAt().plus(SKEW)),
                "exp");
        demand(!text(token, "jti").isEmpty(), "jti");
        demand(!token.hasClaim("nonce"), "nonce");
        demand(
                token.getClaims().get("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map<?, ?>,
                "events");
        var session = text(token, "sid");
        var subject = text(token, "sub");
        demand(!session.isEmpty() || !subject.isEmpty(), "sid");
        return new Ended(
                session.isEmpty() ? null : session,
                subject.isEmpty() ? null : subject,
                Objects.requireNonNull(token.getIssuedAt()).plus(SKEW));
    }

    private boolean isRecent(@Nullable Instant issued) {
        var now = clock.instant();
        return issued != null
                && !issued.isAfter(now.plus(SKEW))
                && !issued.plus(OLDEST).isBefore(now);
    }

    private static String text(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String value ? value : "";
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new BadJwtException("Not a logout token: " + what);
        }
    }
}
