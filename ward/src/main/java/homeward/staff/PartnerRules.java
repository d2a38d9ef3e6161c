package homeward.staff;

import homeward.staff.Issuer.Kind;
import homeward.staff.Issuer.Partner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// What an issuer's word must say beyond OpenID Connect: how well somebody was proven to be who they are, and when.
///
/// Sources: NHS login, vectors of trust (RFC 8485): P9 with a password and a device or a key, or by an app; NHS CIS2,
/// authentication assurance levels (NIST SP 800-63B); Entra ID, `tid`.
final class PartnerRules implements OAuth2TokenValidator<Jwt> {
    /// High proof of identity, each with two factors.
    static final Set<String> VECTORS = Set.of("P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm");

    static final String VECTORS_ASKED = "[\"P9.Cp.Cd\",\"P9.Cp.Ck\",\"P9.Cm\"]";

    private static final Duration SKEW = Duration.ofSeconds(60);

    private final Partner partner;
    private final InstantSource clock;

    PartnerRules(Partner partner, InstantSource clock) {
        this.partner = partner;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var demands = partner.demands();
        if (!demands.acrs().isEmpty() && !demands.acrs().contains(text(token, "acr"))) {
            return refused("acr");
        }
        if (assurance(token) < demands.leastAssurance()) {
            return refused("authentication_assurance_level");
        }
        if (demands.tenant() != null && !demands.tenant().equals(text(token, "tid"))) {
            return refused("tid");
        }
        if (demands.maxAge() != null && !isFresh(token, demands.maxAge())) {
            return refused("auth_time");
        }
        if (partner.kind() == Kind.NHS_LOGIN && !VECTORS.contains(text(token, "vot"))) {
            return refused("vot");
        }
        if (partner.kind() == Kind.NHS_LOGIN
                && !text(token, "vtm").startsWith(partner.url().replaceFirst("/$", "") + "/trustmark/")) {
            return refused("vtm");
        }
        return OAuth2TokenValidatorResult.success();
    }

    private boolean isFresh(Jwt token, Duration maxAge) {
        if (!(token.getClaims().get("auth_time") instanceof Instant at)) {
            return false;
        }
        var now = clock.instant();
        return !at.isAfter(now.plus(SKEW)) && !at.plus(maxAge).plus(SKEW).isBefore(now);
    }

    private static int assurance(Jwt token) {
        var level = text(token, "authentication_assurance_level");
        return level.matches("[0-9]") ? Integer.parseInt(level) : 0;
    }

    private static String text(Jwt token, String claim) {
        return Objects.toString(token.getClaims().get(claim), "");
    }

    private static OAuth2TokenValidatorResult refused(String claim) {
        return OAuth2TokenValidatorResult.failure(
                new OAuth2Error("invalid_id_token", "Not what was demanded: " + claim, null));
    }
}
