package homeward.commandline;

import static homeward.commandline.Browser.whereTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import homeward.commandline.StrictIssuer.Instead;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is wrong with an issuer's word, nobody comes in by it, and nothing breaks.
class WhatNoIssuerMaySayStoryTest {
    @RegisterExtension
    static final HomewardWithIssuers with = new HomewardWithIssuers();

    private static final RSAKey STRANGER = StrictIssuer.rsa("first");
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final long LONG = 10_000;

    @BeforeEach
    void they_are_honest() {
        with.beHonest();
    }

    /// One thing that an issuer does wrong.
    record Wrong(String name, String issuer, Consumer<StrictIssuer> how) {
        @Override
        public String toString() {
            return issuer + ": " + name;
        }
    }

    /// One thing that is wrong with how a browser comes back.
    record Back(String name, Way way) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Way {
        String back(Browser browser, String honest) throws Exception;
    }

    static Stream<Wrong> claims() {
        return Stream.of("cis2", "nhs", "entra")
                .flatMap(id -> Stream.of(
                        says(id, "another issuer's name", claims -> claims.put("iss", "https://elsewhere.example")),
                        says(id, "no name of an issuer", claims -> claims.remove("iss")),
                        says(
                                id,
                                "its name with a stroke more",
                                claims -> claims.merge("iss", "/", WhatNoIssuerMaySayStoryTest::joined)),
                        says(id, "another audience", claims -> claims.put("aud", "somebody-else")),
                        says(id, "no audience", claims -> claims.remove("aud")),
                        says(
                                id,
                                "several audiences and no azp",
                                claims -> claims.put("aud", List.of(StrictIssuer.CLIENT, "other"))),
                        says(id, "another azp", claims -> claims.put("azp", "somebody-else")),
                        says(id, "an expired token", claims -> claims.put("exp", now() - LONG)),
                        says(id, "a token without an end", claims -> claims.remove("exp")),
                        says(id, "a token of the future", claims -> claims.put("iat", now() + LONG)),
                        says(id, "a token without a beginning", claims -> claims.remove("iat")),
                        says(id, "a token not yet valid", claims -> claims.put("nbf", now() + LONG)),
                        says(id, "another nonce", claims -> claims.put("nonce", "bm90LXRoaXMtb25l")),
                        says(id, "no nonce", claims -> claims.remove("nonce")),
                        says(id, "nobody's name", claims -> claims.remove("sub"))));
    }

    static Stream<Wrong> signatures() {
        return Stream.of(
                signs("alg none", claims -> new PlainJWT(claims).serialize()),
                signs("HS256 with the public key as the secret", claims -> {
                    var secret = with.entra.first.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
                    return StrictIssuer.signed(header(JWSAlgorithm.HS256), claims, new MACSigner(secret));
                }),
                signs(
                        "HS256 with the public key's encoding as the secret",
                        claims -> StrictIssuer.signed(
                                header(JWSAlgorithm.HS256),
                                claims,
                                new MACSigner(with.entra.first.toRSAPublicKey().getEncoded()))),
                signs(
                        "a stranger's key under a known name",
                        claims -> StrictIssuer.signed(header(JWSAlgorithm.RS256), claims, new RSASSASigner(STRANGER))),
                signs(
                        "a key of an unknown name",
                        claims -> StrictIssuer.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("unknown")
                                        .build(),
                                claims,
                                new RSASSASigner(STRANGER))),
                signs(
                        "a key that the token itself brings along",
                        claims -> StrictIssuer.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .jwk(STRANGER.toPublicJWK())
                                        .build(),
                                claims,
                                new RSASSASigner(STRANGER))),
                signs(
                        "a key at an address that the token names",
                        claims -> StrictIssuer.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .jwkURL(URI.create(with.cis2.url() + "/keys"))
                                        .build(),
                                claims,
                                new RSASSASigner(STRANGER))),
                signs(
                        "another issuer's key",
                        claims -> StrictIssuer.signed(
                                header(JWSAlgorithm.RS256), claims, new RSASSASigner(with.cis2.first))),
                signs(
                        "another algorithm of the same key: RS512",
                        claims -> StrictIssuer.signed(
                                header(JWSAlgorithm.RS512), claims, new RSASSASigner(with.entra.first))),
                signs(
                        "another algorithm of the same key: PS256",
                        claims -> StrictIssuer.signed(
                                header(JWSAlgorithm.PS256), claims, new RSASSASigner(with.entra.first))),
                signs(
                        "an extension that must be understood",
                        claims -> StrictIssuer.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("first")
                                        .criticalParams(Set.of("exp"))
                                        .build(),
                                claims,
                                new RSASSASigner(with.entra.first))),
                signs(
                        "an access token in its place",
                        claims -> StrictIssuer.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("first")
                                        .type(new JOSEObjectType("at+jwt"))
                                        .build(),
                                claims,
                                new RSASSASigner(with.entra.first))),
                signs(
                        "a signature that was cut off",
                        claims -> with.entra.signed(claims).replaceFirst("[^.]+$", "")),
                signs("a signature with one letter changed", claims -> changed(with.entra.signed(claims), 2)),
                signs("claims that were changed after signing", claims -> changed(with.entra.signed(claims), 1)),
                signs("no token at all", _ -> "not a token"),
                signs(
                        "an encrypted token",
                        _ -> "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA"));
    }

    static Stream<Wrong> answers() {
        return Stream.of(
                new Wrong("no ID token", "entra", issuer -> issuer.answers = answer -> answer.remove("id_token")),
                new Wrong(
                        "no access token", "entra", issuer -> issuer.answers = answer -> answer.remove("access_token")),
                new Wrong(
                        "another type of token",
                        "entra",
                        issuer -> issuer.answers = answer -> answer.put("token_type", "mac")),
                new Wrong(
                        "more than is read",
                        "entra",
                        issuer -> issuer.answers = answer -> answer.put("x", "x".repeat(300_000))),
                instead("/token", "a refusal", 400, "{\"error\":\"invalid_grant\"}"),
                instead("/token", "a fault of its own", 500, "{}"),
                instead("/token", "a page in place of an answer", 200, "<html></html>"),
                instead("/token", "half an answer", 200, "{\"access_token\":"),
                instead("/token", "another address", 302, "http://127.0.0.1:1/token"),
                new Wrong("no keys", "entra", issuer -> {
                    issuer.key = StrictIssuer.rsa("rotated");
                    issuer.published = new JWKSet();
                }),
                new Wrong("keys that cannot be reached", "entra", issuer -> {
                    issuer.key = StrictIssuer.rsa("rotated");
                    issuer.instead = Map.of("/keys", new Instead(503, "{}"));
                }),
                new Wrong("keys that are a page", "entra", issuer -> {
                    issuer.key = StrictIssuer.rsa("rotated");
                    issuer.instead = Map.of("/keys", new Instead(200, "<html></html>"));
                }),
                new Wrong("more keys than are read", "entra", issuer -> {
                    issuer.key = StrictIssuer.rsa("rotated");
                    issuer.instead = Map.of("/keys", new Instead(200, "{\"keys\":[\"" + "x".repeat(300_000) + "\"]}"));
                }),
                new Wrong(
                        "a new key that it does not publish",
                        "entra",
                        issuer -> issuer.key = StrictIssuer.rsa("rotated")));
    }

    static Stream<Wrong> demands() {
        return Stream.of(
                says("cis2", "no acr", claims -> claims.remove("acr")),
                says("cis2", "a lower acr", claims -> claims.put("acr", "AAL1_USERPASS")),
                says("cis2", "an assurance of 2", claims -> claims.put("authentication_assurance_level", "2")),
                says("cis2", "no assurance", claims -> claims.remove("authentication_assurance_level")),
                says(
                        "cis2",
                        "an assurance that is no number",
                        claims -> claims.put("authentication_assurance_level", "high")),
                says("cis2", "a proof from hours ago", claims -> claims.put("auth_time", now() - LONG)),
                says("cis2", "a proof at no time", claims -> claims.remove("auth_time")),
                says("cis2", "a proof in the future", claims -> claims.put("auth_time", now() + LONG)),
                tells("cis2", "of another person", user -> user.put("sub", "910000000002")),
                tells("cis2", "of nobody", user -> user.remove("sub")),
                new Wrong(
                        "nothing of the person",
                        "cis2",
                        issuer -> issuer.instead = Map.of("/userinfo", new Instead(503, "{}"))),
                new Wrong(
                        "more of the person than is read",
                        "cis2",
                        issuer -> issuer.tellsOfUser = user -> user.put("x", "x".repeat(300_000))),
                tells("cis2", "of no roles", user -> user.remove("nhsid_nrbac_roles")),
                tells("cis2", "of roles that are no list", user -> user.put("nhsid_nrbac_roles", "R8001")),
                tells("cis2", "of a selected role that is not the person's", user -> user.put("selected_roleid", "r9")),
                tells("cis2", "of a job role that is none here", user -> user.put("selected_roleid", "r3")),
                tells("cis2", "of a provider that is none of this house", user -> user.put("selected_roleid", "r5")),
                tells("cis2", "of a provider that has no ODS code", user -> user.put("selected_roleid", "r4")),
                says("cis2", "a proof from before it was asked", claims -> claims.put("auth_time", now() - 600)),
                says("entra", "a proof from before it was asked", claims -> claims.put("auth_time", now() - 600)),
                says("nhs", "a medium proof of identity", claims -> claims.put("vot", "P5.Cp.Cd")),
                says("nhs", "a low proof of identity", claims -> claims.put("vot", "P0.Cp")),
                says("nhs", "a high proof with a password alone", claims -> claims.put("vot", "P9.Cp")),
                says("nhs", "no vector of trust", claims -> claims.remove("vot")),
                says(
                        "nhs",
                        "another's trustmark",
                        claims -> claims.put("vtm", "https://elsewhere.example/trustmark/auth")),
                says("nhs", "no trustmark", claims -> claims.remove("vtm")),
                tells("nhs", "of a medium proof of identity", user -> user.put("identity_proofing_level", "P5")),
                says("entra", "another tenant", claims -> claims.put("tid", "their-tenant")),
                says("entra", "no tenant", claims -> claims.remove("tid")),
                says("entra", "no roles", claims -> claims.remove("roles")),
                says("entra", "a role that means nothing here", claims -> claims.put("roles", List.of("cooks"))),
                says("entra", "roles that are no list", claims -> claims.put("roles", "ward-nurses")));
    }

    static Stream<Back> waysBack() {
        return Stream.of(
                new Back("without a state", (_, honest) -> honest.replaceFirst("&state=.*", "")),
                new Back("with another state", (_, honest) -> honest.replaceFirst("&state=.*", "&state=guessed")),
                new Back("without a code", (_, honest) -> honest.replaceFirst("code=[^&]*&", "")),
                new Back(
                        "with a code that was made up",
                        (_, honest) -> honest.replaceFirst("code=[^&]*", "code=guessed")),
                new Back("with an error", (_, honest) -> honest.replaceFirst("code=[^&]*", "error=access_denied")),
                new Back("in the name of another issuer", (_, honest) -> honest + "&iss=https://elsewhere.example"),
                new Back("at the address of another issuer", (_, honest) -> honest.replaceFirst("/entra", "/cis2")),
                new Back(
                        "at the address of the house's own issuer",
                        (_, honest) -> honest.replaceFirst("/entra", "/house")),
                new Back("at an address of no issuer", (_, honest) -> honest.replaceFirst("/entra", "/nobody")),
                new Back("with a code that was given to another browser", (_, honest) -> {
                    var another = with.homeward.browser();
                    var theirs = with.cameBack(another, "entra").replaceFirst(".*code=([^&]*).*", "$1");
                    return honest.replaceFirst("code=[^&]*", "code=" + theirs);
                }),
                new Back("with a code that was used before", (_, honest) -> {
                    var another = with.homeward.browser();
                    var used = with.cameBack(another, "entra");
                    another.get(used);
                    return honest.replaceFirst("code=[^&]*", "code=" + used.replaceFirst(".*code=([^&]*).*", "$1"));
                }));
    }

    static Stream<Wrong> logouts() {
        return Stream.of(
                says("entra", "another issuer's name", claims -> claims.put("iss", "https://elsewhere.example")),
                says("entra", "no name of an issuer", claims -> claims.remove("iss")),
                says("entra", "another audience", claims -> claims.put("aud", "somebody-else")),
                says("entra", "no audience", claims -> claims.remove("aud")),
                says("entra", "an old token", claims -> claims.put("iat", now() - LONG)),
                says("entra", "a token of the future", claims -> claims.put("iat", now() + LONG)),
                says("entra", "a token without a beginning", claims -> claims.remove("iat")),
                says("entra", "an expired token", claims -> claims.put("exp", now() - LONG)),
                says("entra", "a token without a name", claims -> claims.remove("jti")),
                says("entra", "no event", claims -> claims.remove("events")),
                says("entra", "another event", claims -> claims.put("events", Map.of("urn:other", Map.of()))),
                says("entra", "an event that is no object", claims -> claims.put("events", Map.of(EVENT, "x"))),
                says("entra", "a nonce, as in an ID token", claims -> claims.put("nonce", "x")),
                says("entra", "neither a session nor a person", claims -> claims.remove("sid")),
                signs("alg none", claims -> new PlainJWT(claims).serialize()),
                signs(
                        "a stranger's key under a known name",
                        claims -> StrictIssuer.signed(header(JWSAlgorithm.RS256), claims, new RSASSASigner(STRANGER))),
                signs(
                        "another algorithm",
                        claims -> StrictIssuer.signed(
                                header(JWSAlgorithm.RS512), claims, new RSASSASigner(with.entra.first))),
                signs("no token at all", _ -> "not a token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"claims", "signatures", "answers", "demands"})
    void lets_nobody_in_by_it(Wrong wrong) throws Exception {
        wrong.how().accept(with.issuer(wrong.issuer()));
        var browser = with.homeward.browser();
        assertIsRefused(browser, with.cameBack(browser, wrong.issuer()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysBack")
    void lets_nobody_in_who_comes_back(Back back) throws Exception {
        var browser = with.homeward.browser();
        assertIsRefused(browser, back.way().back(browser, with.cameBack(browser, "entra")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logouts")
    void ends_no_session(Wrong wrong) throws Exception {
        var browser = with.homeward.browser();
        assertThat(whereTo(browser.get(with.cameBack(browser, "entra")))).isEqualTo("/");
        wrong.how().accept(with.entra);
        var claims = new HashMap<String, Object>(Map.of(
                "iss", with.entra.url(),
                "aud", StrictIssuer.CLIENT,
                "iat", now(),
                "exp", now() + 120,
                "jti", UUID.randomUUID().toString(),
                "sid", "their-session",
                "events", Map.of(EVENT, Map.of())));
        with.entra.says.accept(claims);
        var token = with.entra.signing.sign(StrictIssuer.set(claims));
        assertThat(with.homeward
                        .browser()
                        .post("/back-channel-logout/entra", Map.of("logout_token", token))
                        .statusCode())
                .isEqualTo(400);
        assertThat(with.homeward
                        .database()
                        .jdbc()
                        .sql(
                                "select count(*) from staff.session where issuer = 'entra' and ended_because = 'issuer-said-so'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ends_no_session_by_an_id_token() throws Exception {
        var token = with.entra.signed(StrictIssuer.set(with.entra.honest("n")));
        assertThat(with.homeward
                        .browser()
                        .post("/back-channel-logout/entra", Map.of("logout_token", token))
                        .statusCode())
                .isEqualTo(400);
        assertThat(with.homeward
                        .browser()
                        .post("/back-channel-logout/nobody", Map.of("logout_token", token))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void lets_nobody_in_twice_by_the_same_way_back() throws Exception {
        var browser = with.homeward.browser();
        var back = with.cameBack(browser, "entra");
        assertThat(whereTo(browser.get(back))).isEqualTo("/");
        assertThat(whereTo(browser.get(back))).startsWith("/sign-in?refused=");
    }

    @Test
    void lets_nobody_in_whose_account_is_disabled() throws Exception {
        var browser = with.homeward.browser();
        with.entra.says = claims -> claims.put("sub", "leaver");
        assertThat(whereTo(browser.get(with.cameBack(browser, "entra")))).isEqualTo("/");
        with.homeward
                .database()
                .jdbc()
                .sql("update staff.account set disabled_at = now() where subject = 'leaver'")
                .update();
        var again = with.homeward.browser();
        assertIsRefused(again, with.cameBack(again, "entra"));
    }

    private static void assertIsRefused(Browser browser, String back) throws Exception {
        var answer = browser.get(back);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(whereTo(answer)).startsWith("/sign-in");
        assertThat(whereTo(browser.get("/account"))).startsWith("/sign-in");
    }

    private static Wrong says(String issuer, String what, Consumer<Map<String, Object>> how) {
        return new Wrong("says " + what, issuer, one -> one.says = how);
    }

    private static Wrong tells(String issuer, String what, Consumer<Map<String, Object>> how) {
        return new Wrong("tells " + what, issuer, one -> one.tellsOfUser = how);
    }

    private static Wrong signs(String what, StrictIssuer.Signing how) {
        return new Wrong("signs with " + what, "entra", one -> one.signing = how);
    }

    private static Wrong instead(String path, String what, int status, String body) {
        return new Wrong("answers with " + what, "entra", one -> one.instead = Map.of(path, new Instead(status, body)));
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("first").build();
    }

    private static String changed(String token, int part) {
        var parts = token.split("\\.", -1);
        char at = parts[part].charAt(5);
        parts[part] = parts[part].substring(0, 5) + (at == 'A' ? 'B' : 'A') + parts[part].substring(6);
        return String.join(".", parts);
    }

    private static Object joined(Object first, Object second) {
        return first.toString() + second;
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
