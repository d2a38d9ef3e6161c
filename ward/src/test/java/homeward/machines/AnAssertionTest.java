package homeward.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a machine signs, and everything that may be wrong with it.
class AnAssertionTest {
    private static final String HERE = "https://ward.example/machines/token";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Kit KIT = Kit.new256();
    private static final VerifyingKey KEY = VerifyingKey.kept(KIT.publicJwk());

    static Stream<Kit> good() {
        return Stream.of(
                KIT,
                Kit.new384(),
                Kit.newRsa(),
                Kit.newRsa().with(JWSAlgorithm.PS256),
                Kit.newRsa().with(JWSAlgorithm.PS384));
    }

    @ParameterizedTest
    @MethodSource("good")
    void is_taken_with_each_algorithm_that_is_allowed(Kit kit) {
        var read = Assertion.read(kit.signed("m", HERE, NOW), HERE, NOW);
        assertThat(read).isInstanceOfSatisfying(Assertion.Read.Understood.class, understood -> {
            assertThat(VerifyingKey.kept(kit.publicJwk())
                            .signed(understood.assertion().token()))
                    .isTrue();
            assertThat(KEY.signed(understood.assertion().token())).isEqualTo(kit.equals(KIT));
        });
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                claims("over", claims -> claims.expirationTime(Date.from(NOW))),
                claims("over for long", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(3600)))),
                claims(
                        "ends after more than five minutes",
                        claims -> claims.expirationTime(Date.from(NOW.plusSeconds(301)))),
                claims("ends with the universe", claims -> claims.claim("exp", Long.MAX_VALUE)),
                claims("ends when a text says so", claims -> claims.claim("exp", "1795348800")),
                claims("never ends", claims -> claims.expirationTime(null)),
                claims("not yet good", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(60)))),
                claims("made in the future", claims -> claims.issueTime(Date.from(NOW.plusSeconds(60)))),
                claims("for somebody else", claims -> claims.audience("https://other.example/machines/token")),
                claims("for us and somebody else", claims -> claims.audience(List.of(HERE, "https://other.example"))),
                claims("for our beginning", claims -> claims.audience("https://ward.example")),
                claims("for our address and a slash", claims -> claims.audience(HERE + "/")),
                claims("for nobody", claims -> claims.audience((String) null)),
                claims("of nobody", claims -> claims.issuer(null)),
                claims("about nobody", claims -> claims.subject(null)),
                claims("about another", claims -> claims.subject("n")),
                claims("of a blank name", claims -> claims.issuer(" ").subject(" ")),
                claims(
                        "of an endless name",
                        claims -> claims.issuer("m".repeat(129)).subject("m".repeat(129))),
                claims("without an id of its own", claims -> claims.jwtID(null)),
                claims("with a blank id", claims -> claims.jwtID(" ")),
                claims("with an endless id", claims -> claims.jwtID("j".repeat(129))),
                claims("too long", claims -> claims.claim("more", "x".repeat(9_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void is_refused_when_it_is(String how, Consumer<JWTClaimsSet.Builder> wrong) {
        var claims = KIT.claims("m", HERE, NOW);
        wrong.accept(claims);
        assertThat(Assertion.read(KIT.signed(claims), HERE, NOW)).isInstanceOf(Assertion.Read.Not.class);
    }

    static Stream<Arguments> wrongHeads() {
        return Stream.of(
                head("names no key", head -> head.keyID(null)),
                head("names a blank key", head -> head.keyID("")),
                head("says where its keys are", head -> head.jwkURL(URI.create("https://evil.example/jwks"))),
                head("says where its certificate is", head -> head.x509CertURL(URI.create("https://evil.example/x5u"))),
                head("brings its key along", head -> head.jwk(Kit.new256().key().toPublicJWK())),
                head(
                        "brings a certificate along",
                        head -> head.x509CertChain(List.of(new com.nimbusds.jose.util.Base64("MIIB")))),
                head("is something else", head -> head.type(new JOSEObjectType("at+jwt"))),
                head("has something critical", head -> head.customParam("b", 1).criticalParams(Set.of("b"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongHeads")
    void is_refused_when_its_head(String how, UnaryOperator<JWSHeader.Builder> wrong) {
        var text = KIT.signed(KIT.claims("m", HERE, NOW), wrong);
        assertThat(Assertion.read(text, HERE, NOW)).isInstanceOf(Assertion.Read.Not.class);
    }

    @Test
    void is_refused_when_nobody_signed_it() {
        var unsigned = new PlainJWT(KIT.claims("m", HERE, NOW).build()).serialize();
        assertThat(Assertion.read(unsigned, HERE, NOW)).isInstanceOf(Assertion.Read.Not.class);
        var head = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"none\",\"kid\":\"" + KIT.key().getKeyID() + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        var signed = KIT.signed("m", HERE, NOW);
        assertThat(Assertion.read(head + signed.substring(signed.indexOf('.')), HERE, NOW))
                .isInstanceOf(Assertion.Read.Not.class);
    }

    /// The old trick: the public key, which everybody knows, as the secret of an HMAC.
    @Test
    void is_refused_when_it_is_signed_with_the_public_key_as_a_secret() throws JOSEException {
        for (var secret : List.of(
                KIT.publicJwk().getBytes(StandardCharsets.UTF_8),
                ((ECKey) KIT.key()).toECPublicKey().getEncoded())) {
            for (var algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
                var token = new SignedJWT(
                        new JWSHeader.Builder(algorithm)
                                .keyID(KIT.key().getKeyID())
                                .build(),
                        KIT.claims("m", HERE, NOW).build());
                token.sign(new MACSigner(secret));
                assertThat(Assertion.read(token.serialize(), HERE, NOW)).isInstanceOf(Assertion.Read.Not.class);
                assertThat(KEY.signed(token)).isFalse();
            }
        }
    }

    @Test
    void is_refused_with_an_algorithm_that_is_not_allowed() {
        for (var algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512, JWSAlgorithm.PS512)) {
            var kit = Kit.newRsa().with(algorithm);
            assertThat(Assertion.read(kit.signed("m", HERE, NOW), HERE, NOW)).isInstanceOf(Assertion.Read.Not.class);
        }
    }

    @Test
    void is_refused_when_another_key_of_the_same_name_signed_it() {
        var thief = new Kit(
                new ECKey.Builder((ECKey) Kit.new256().key())
                        .keyID(KIT.key().getKeyID())
                        .build(),
                JWSAlgorithm.ES256);
        var read = (Assertion.Read.Understood) Assertion.read(thief.signed("m", HERE, NOW), HERE, NOW);
        assertThat(KEY.signed(read.assertion().token())).isFalse();
    }

    /// A thousand texts, each with one character changed somewhere: none is taken for what was signed.
    @Test
    void is_refused_when_one_character_of_it_was_changed() {
        var text = KIT.signed("m", HERE, NOW);
        var dice = new Random(20261122);
        for (int i = 0; i < 1_000; i++) {
            int at = dice.nextInt(text.length());
            char other = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.".charAt(dice.nextInt(65));
            var changed = text.substring(0, at) + other + text.substring(at + 1);
            if (!sameBytes(text, changed)) {
                assertThat(isTaken(changed)).as(changed).isFalse();
            }
        }
        assertThat(isTaken(text)).isTrue();
    }

    @Test
    void is_never_more_than_refused_whatever_is_sent() {
        var dice = new Random(7);
        for (int i = 0; i < 500; i++) {
            var bytes = new byte[dice.nextInt(300)];
            dice.nextBytes(bytes);
            assertThat(isTaken(new String(bytes, StandardCharsets.ISO_8859_1))).isFalse();
            assertThat(isTaken(Base64.getUrlEncoder().encodeToString(bytes) + ".e30.e30"))
                    .isFalse();
        }
    }

    private static boolean isTaken(String text) {
        return Assertion.read(text, HERE, NOW) instanceof Assertion.Read.Understood(var assertion)
                && KEY.signed(assertion.token());
    }

    /// The last character of Base64 has bits that stand for nothing.
    private static boolean sameBytes(String one, String other) {
        var parts = one.split("\\.", -1);
        var others = other.split("\\.", -1);
        return parts.length == others.length
                && parts[0].equals(others[0])
                && parts[1].equals(others[1])
                && parts[2].length() == others[2].length()
                && new Base64URL(parts[2]).decodeToString().equals(new Base64URL(others[2]).decodeToString());
    }

    private static Arguments claims(String how, Consumer<JWTClaimsSet.Builder> wrong) {
        return Arguments.of(how, wrong);
    }

    private static Arguments head(String how, UnaryOperator<JWSHeader.Builder> wrong) {
        return Arguments.of(how, wrong);
    }
}
