package homeward.machines;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The public half of a key that a machine signs with: an elliptic curve of P-256 or P-384, or RSA of 2048 bits or
/// more. What else stood in the JWK (certificates, addresses of keys) is never looked at.
///
/// Sources: RFC 7517 (JWK), RFC 7638 (thumbprint), RFC 7518 (algorithms); SMART App Launch 2.2, asymmetric
/// authentication: RS384 and ES384.
final class VerifyingKey {
    static final String IN_USE = "Another machine uses this key: each has one of its own";

    private static final int LEAST_RSA_BITS = 2_048;
    private static final int MOST_RSA_BITS = 8_192;
    private static final int LONGEST_KID = 128;
    private static final int MOST_KEYS = 10;

    /// With which a machine may sign; anything else, `none` and every `HS` first, is refused.
    static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.RS384, JWSAlgorithm.PS256, JWSAlgorithm.PS384);

    private final JWK jwk;
    private final String thumbprint;

    private VerifyingKey(JWK jwk, String thumbprint) {
        this.jwk = jwk;
        this.thumbprint = thumbprint;
    }

    /// What keys a text holds.
    sealed interface Read {
        record Understood(List<VerifyingKey> keys) implements Read {}

        /// Nothing that is understood.
        ///
        /// @param because for who sent it: nothing of what was sent stands in it
        record Not(String because) implements Read {}
    }

    /// @param json a JWK, or a set of them
    static Read read(String json) {
        List<JWK> sent;
        try {
            sent = json.contains("\"keys\"") ? JWKSet.parse(json).getKeys() : List.of(JWK.parse(json));
        } catch (ParseException | IllegalArgumentException | NullPointerException _) { // for a null among the keys
            return new Read.Not("This is not a JWK or a JWK Set as RFC 7517 has them");
        }
        if (sent.isEmpty() || sent.size() > MOST_KEYS) {
            return new Read.Not("A machine has 1 to " + MOST_KEYS + " keys");
        }
        var keys = new ArrayList<VerifyingKey>();
        for (var one : sent) {
            var because = wrong(one);
            if (!because.isEmpty()) {
                return new Read.Not(because);
            }
            keys.add(of(one));
        }
        boolean named = keys.stream().map(VerifyingKey::kid).distinct().count() == keys.size();
        return named ? new Read.Understood(List.copyOf(keys)) : new Read.Not("Two keys have the same kid");
    }

    /// Empty where nothing is.
    private static String wrong(JWK jwk) {
        if (!(jwk instanceof AsymmetricJWK)) {
            return "A key is asymmetric: EC or RSA";
        }
        if (jwk.isPrivate()) {
            return "This holds a private key. Keep it where it was made, make a new one, and send the public half only";
        }
        if (jwk.getKeyUse() != null && !jwk.getKeyUse().equals(KeyUse.SIGNATURE)) {
            return "The use of a key is sig";
        }
        if (jwk.getAlgorithm() != null
                && !ALGORITHMS.contains(JWSAlgorithm.parse(jwk.getAlgorithm().getName()))) {
            return "The alg of a key is one of ES256, ES384, RS384, PS256 and PS384";
        }
        if (jwk.getKeyID() != null
                && (!Assertion.isName(jwk.getKeyID()) || jwk.getKeyID().length() > LONGEST_KID)) {
            return "The kid of a key has 1 to " + LONGEST_KID + " letters, digits or signs, and no space";
        }
        return switch (jwk) {
            case ECKey ec ->
                Set.of(Curve.P_256, Curve.P_384).contains(ec.getCurve()) ? "" : "The curve of a key is P-256 or P-384";
            case RSAKey rsa ->
                rsa.size() >= LEAST_RSA_BITS && rsa.size() <= MOST_RSA_BITS
                        ? ""
                        : "An RSA key has 2048 bits at least, and 8192 at most";
            default -> "A key is asymmetric: EC or RSA";
        };
    }

    private static VerifyingKey of(JWK jwk) {
        try {
            var thumbprint = jwk.computeThumbprint().toString();
            return new VerifyingKey(jwk.toPublicJWK(), thumbprint);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every good key has a thumbprint", e);
        }
    }

    /// One that was read before it was kept.
    static VerifyingKey kept(String json) {
        return switch (read(json)) {
            case Read.Understood(var keys) -> keys.getFirst();
            case Read.Not(var because) -> throw new IllegalStateException("A key was kept wrongly: " + because);
        };
    }

    /// By which what it signed names it; its thumbprint where its maker gave it no name.
    String kid() {
        return jwk.getKeyID() == null ? thumbprint : jwk.getKeyID();
    }

    String thumbprint() {
        return thumbprint;
    }

    String json() {
        return jwk.toJSONString();
    }

    /// Whether this key signed it, with an algorithm that is allowed and fits the key.
    boolean signed(SignedJWT token) {
        var algorithm = token.getHeader().getAlgorithm();
        if (!ALGORITHMS.contains(algorithm)
                || (jwk.getAlgorithm() != null && !jwk.getAlgorithm().equals(algorithm))) {
            return false;
        }
        try {
            var verifier = new DefaultJWSVerifierFactory()
                    .createJWSVerifier(token.getHeader(), ((AsymmetricJWK) jwk).toPublicKey());
            return token.verify(verifier);
        } catch (JOSEException _) {
            return false;
        }
    }
}
