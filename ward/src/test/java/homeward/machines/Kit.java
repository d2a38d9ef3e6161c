package homeward.machines;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What a vendor's kit does: makes a key, and signs what says who it is.
record Kit(JWK key, JWSAlgorithm algorithm) {

    static Kit new256() {
        try {
            return new Kit(
                    new ECKeyGenerator(Curve.P_256)
                            .keyID("k-" + UUID.randomUUID())
                            .generate(),
                    JWSAlgorithm.ES256);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static Kit new384() {
        try {
            return new Kit(
                    new ECKeyGenerator(Curve.P_384)
                            .keyID("k-" + UUID.randomUUID())
                            .generate(),
                    JWSAlgorithm.ES384);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static Kit newRsa() {
        try {
            return new Kit(
                    new RSAKeyGenerator(2048).keyID("k-" + UUID.randomUUID()).generate(), JWSAlgorithm.RS384);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    Kit with(JWSAlgorithm other) {
        return new Kit(key, other);
    }

    String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    JWTClaimsSet.Builder claims(String machine, String audience, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(machine)
                .subject(machine)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(now.plusSeconds(240)));
    }

    String signed(String machine, String audience, Instant now) {
        return signed(claims(machine, audience, now), UnaryOperator.identity());
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, UnaryOperator.identity());
    }

    String signed(JWTClaimsSet.Builder claims, UnaryOperator<JWSHeader.Builder> head) {
        try {
            var header = head.apply(new JWSHeader.Builder(algorithm)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID()))
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new DefaultJWSSignerFactory().createJWSSigner(key, algorithm));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
