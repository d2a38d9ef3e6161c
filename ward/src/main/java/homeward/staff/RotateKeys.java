package homeward.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import homeward.plumbing.CannotStart;
import homeward.plumbing.RandomText;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The keys with which this house signs who somebody is: a new one every thirty days, the one before it still
/// published for a day. They are made when they are first needed.
@Component
final class RotateKeys implements JWKSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(RotateKeys.class);
    private static final Duration SIGNS = Duration.ofDays(30);
    private static final Duration PUBLISHED = SIGNS.plusDays(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final String SEALED_FOR = "signing key ";
    private static final int KID_BYTES = 9;

    private record Known(List<JWK> keys, Instant at) {}

    private final SigningKeys kept;
    private final Seal seal;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    RotateKeys(SigningKeys kept, Seal seal, InstantSource clock) {
        this.kept = kept;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext unused) {
        return selector.select(new JWKSet(keys()));
    }

    /// The one that signs first.
    List<JWK> keys() {
        var now = clock.instant();
        var last = known;
        if (last != null && now.isBefore(last.at().plus(REMEMBERED))) {
            return last.keys();
        }
        synchronized (this) {
            var read = kept.madeAfter(now.minus(PUBLISHED));
            if (read.isEmpty() || !now.isBefore(read.getFirst().madeAt().plus(SIGNS))) {
                kept.add(made(now));
                kept.forgetMadeBefore(now.minus(PUBLISHED));
                read = kept.madeAfter(now.minus(PUBLISHED));
            }
            var keys = read.stream().flatMap(key -> opened(key).stream()).toList();
            if (keys.isEmpty()) {
                var made = made(now);
                kept.add(made);
                keys = opened(made).stream().toList();
            }
            known = new Known(keys, now);
            return keys;
        }
    }

    private SigningKeys.Kept made(Instant now) {
        try {
            var kid = RandomText.ofBytes(KID_BYTES);
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            var text = key.toJSONString().getBytes(StandardCharsets.UTF_8);
            return new SigningKeys.Kept(kid, seal.close(text, SEALED_FOR + kid), now);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java has the curve P-256", e);
        }
    }

    /// Refuses where the newest key was closed with another file than the one that is there.
    ///
    /// @throws CannotStart saying so
    void examine() {
        kept.newest().ifPresent(key -> {
            seal.mustBeThere();
            seal.open(key.sealedJwk(), SEALED_FOR + key.kid());
        });
    }

    /// Empty where it cannot be opened: nobody can sign in with it, nor is kept from it.
    private Optional<JWK> opened(SigningKeys.Kept key) {
        try {
            var text = seal.open(key.sealedJwk(), SEALED_FOR + key.kid());
            return Optional.of(ECKey.parse(new String(text, StandardCharsets.UTF_8)));
        } catch (CannotStart other) {
            LOG.warn("A signing key was closed with another file and is left out: {}", other.getMessage());
            return Optional.empty();
        } catch (ParseException e) {
            throw new IllegalStateException("A key of our own cannot be read", e);
        }
    }
}
