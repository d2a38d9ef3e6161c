package homeward.machines;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a machine signs to say who it is, read and found right in all but its signature.
///
/// Sources: RFC 7523, 3 (claims); SMART App Launch 2.2, client authentication: asymmetric; RFC 8725 (algorithms are
/// chosen here, keys that a token brings along are not looked at).
///
/// @param machine its `iss` and `sub`
/// @param kid by which it names the key
/// @param jti by which it is known when it comes again
record Assertion(String machine, String kid, String jti, Instant expires, SignedJWT token) {
    private static final int LONGEST = 8_192;
    /// The year 5138; beyond it nobody means a moment.
    private static final double LATEST = 1e11;

    private static final int LONGEST_NAME = 128;

    /// Source: SMART App Launch 2.2: no more than five minutes in the future.
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    /// By how much a machine's clock may be ahead where it says since when.
    private static final Duration AHEAD = Duration.ofSeconds(30);

    private static final Set<String> KEYS_BROUGHT_ALONG = Set.of("jku", "jwk", "x5u", "x5c", "x5t", "x5t#S256");

    /// What a text means as an assertion.
    sealed interface Read {
        record Understood(Assertion assertion) implements Read {}

        /// Nothing that is understood.
        ///
        /// @param because for who sent it: nothing of what was sent stands in it
        record Not(String because) implements Read {}
    }

    /// @param audience our token endpoint's address, and nothing else
    static Read read(String text, String audience, Instant now) {
        if (text.length() > LONGEST) {
            return new Read.Not("The assertion is too long");
        }
        try {
            var token = SignedJWT.parse(text);
            var claims = token.getJWTClaimsSet();
            var written = token.getPayload().toJSONObject();
            var wrong = wrongHead(token).or(() -> wrongClaims(claims, written, audience, now));
            return wrong.<Read>map(Read.Not::new)
                    .orElseGet(() -> new Read.Understood(new Assertion(
                            claims.getIssuer(),
                            token.getHeader().getKeyID(),
                            claims.getJWTID(),
                            Objects.requireNonNull(moment(written, "exp")),
                            token)));
        } catch (ParseException | IllegalArgumentException | DateTimeException _) {
            return new Read.Not("The assertion is not a signed JWT");
        }
    }

    private static Optional<String> wrongHead(SignedJWT token) {
        var head = token.getHeader();
        if (!VerifyingKey.ALGORITHMS.contains(head.getAlgorithm())) {
            return Optional.of("The alg of an assertion is one of ES256, ES384, RS384, PS256 and PS384");
        }
        if (!head.getIncludedParams().stream().noneMatch(KEYS_BROUGHT_ALONG::contains)) {
            return Optional.of("An assertion names its key by kid, and brings no key along");
        }
        if (head.getCriticalParams() != null && !head.getCriticalParams().isEmpty()) {
            return Optional.of("An assertion has no crit");
        }
        if (head.getType() != null && !head.getType().equals(JOSEObjectType.JWT)) {
            return Optional.of("The typ of an assertion is JWT");
        }
        return isName(head.getKeyID()) ? Optional.empty() : Optional.of("The assertion names no key: kid");
    }

    private static Optional<String> wrongClaims(
            JWTClaimsSet claims, Map<String, Object> written, String audience, Instant now) {
        if (!isName(claims.getIssuer()) || !claims.getIssuer().equals(claims.getSubject())) {
            return Optional.of("The iss and the sub of an assertion are both the machine's id");
        }
        if (!List.of(audience).equals(claims.getAudience())) {
            return Optional.of("The aud of an assertion is the address of the token endpoint");
        }
        var expires = moment(written, "exp");
        if (expires == null) {
            return Optional.of("The assertion does not say when it ends: exp");
        }
        if (!expires.isAfter(now)) {
            return Optional.of("The assertion is over: look at the machine's clock");
        }
        if (expires.isAfter(now.plus(LONGEST_LIFE))) {
            return Optional.of("An assertion ends within five minutes: look at the machine's clock");
        }
        if (begins(moment(written, "nbf"), now) || begins(moment(written, "iat"), now)) {
            return Optional.of("The assertion is not yet good: look at the machine's clock");
        }
        return isName(claims.getJWTID()) ? Optional.empty() : Optional.of("The assertion has no jti of its own");
    }

    /// A NumericDate of RFC 7519, in whole seconds; null where it is not there.
    private static @Nullable Instant moment(Map<String, Object> written, String name) {
        return written.get(name) instanceof Number seconds && Math.abs(seconds.doubleValue()) < LATEST
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }

    private static boolean begins(@Nullable Instant at, Instant now) {
        return at != null && at.isAfter(now.plus(AHEAD));
    }

    static boolean isName(@Nullable String text) {
        return text != null
                && !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && text.chars().allMatch(letter -> letter > ' ' && letter <= '~');
    }
}
