package homeward.commandline;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// An identity provider of the tests, on a port of its own. It refuses whatever a strict one refuses of a client, and
/// says whatever a test wants it to say.
final class StrictIssuer implements AutoCloseable {
    static final String CLIENT = "homeward-test";

    /// One code that was given out, and what belongs to it.
    private record Grant(String challenge, String redirect, String nonce) {}

    /// An answer in the place of the right one.
    record Instead(int status, String body) {}

    private final HttpServer server;
    private final RSAKey clientKey = rsa("client");
    private final Map<String, Grant> grants = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> assertions = new HashSet<>();
    private final JWSAlgorithm algorithm;
    final RSAKey first = rsa("first");

    RSAKey key = first;
    JWKSet published = new JWKSet(first.toPublicJWK());
    Consumer<Map<String, Object>> says = claims -> {};
    Consumer<Map<String, Object>> tellsOfUser = claims -> {};
    Consumer<Map<String, Object>> answers = answer -> {};
    Signing signing = this::signed;
    Map<String, Instead> instead = Map.of();

    /// How claims become a token.
    interface Signing {
        String sign(JWTClaimsSet claims) throws JOSEException;
    }

    StrictIssuer(JWSAlgorithm algorithm) {
        this.algorithm = algorithm;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /// An honest one again.
    void beHonest() {
        key = first;
        published = new JWKSet(first.toPublicJWK());
        says = claims -> {};
        tellsOfUser = claims -> {};
        answers = answer -> {};
        signing = this::signed;
        instead = Map.of();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The client's private key, as a file that settings can name.
    Path clientKeyFile() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "issuers"));
        var file = Files.createTempFile(folder, "client", ".jwk");
        return Files.writeString(file, clientKey.toJSONString());
    }

    /// What the browser is sent back with, after a person signed in here: nothing is given to who asks wrongly.
    String signedIn(String asked) {
        var query = fields(URI.create(asked).getRawQuery());
        demand(asked.startsWith(url() + "/authorize?"), "the address");
        demand("code".equals(query.get("response_type")), "response_type");
        demand(CLIENT.equals(query.get("client_id")), "client_id");
        demand(query.getOrDefault("scope", "").contains("openid"), "scope");
        demand(query.getOrDefault("state", "").length() >= 20, "state");
        demand(query.getOrDefault("nonce", "").length() >= 20, "nonce");
        demand("S256".equals(query.get("code_challenge_method")), "code_challenge_method");
        var code = UUID.randomUUID().toString();
        var back = query.getOrDefault("redirect_uri", "");
        grants.put(code, new Grant(query.getOrDefault("code_challenge", ""), back, query.getOrDefault("nonce", "")));
        return URI.create(back).getPath() + "?code=" + code + "&state="
                + query.getOrDefault("state", "").replace("=", "%3D");
    }

    String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims, new RSASSASigner(key));
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    static RSAKey rsa(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWTClaimsSet set(Map<String, Object> claims) {
        try {
            return JWTClaimsSet.parse(claims);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var other = instead.get(path);
            if (other != null) {
                send(exchange, other.status(), other.body());
                return;
            }
            switch (path) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, json(metadata()));
                case "/keys" -> send(exchange, 200, published.toString());
                case "/token" -> token(exchange);
                case "/userinfo" -> user(exchange);
                default -> send(exchange, 404, "{}");
            }
        } catch (GeneralSecurityException | JOSEException | ParseException | IllegalArgumentException e) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                url(),
                "authorization_endpoint",
                url() + "/authorize",
                "token_endpoint",
                url() + "/token",
                "userinfo_endpoint",
                url() + "/userinfo",
                "jwks_uri",
                url() + "/keys",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {algorithm.getName()});
    }

    private void token(HttpExchange exchange)
            throws IOException, GeneralSecurityException, JOSEException, ParseException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        demandClient(form);
        var code = form.getOrDefault("code", "");
        demand(grants.containsKey(code) && used.add(code), "code");
        var grant = Objects.requireNonNull(grants.get(code));
        demand(grant.redirect().equals(form.get("redirect_uri")), "redirect_uri");
        var hash = MessageDigest.getInstance("SHA-256")
                .digest(form.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
        demand(Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(grant.challenge()), "code_verifier");
        var claims = new HashMap<>(honest(grant.nonce()));
        says.accept(claims);
        var answer = new HashMap<String, Object>(Map.of(
                "access_token", "for-user-info",
                "token_type", "Bearer",
                "expires_in", 60,
                "scope", "openid profile",
                "id_token", signing.sign(set(claims))));
        answers.accept(answer);
        send(exchange, 200, json(answer));
    }

    private void demandClient(Map<String, String> form) throws JOSEException, ParseException {
        demand(
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(form.get("client_assertion_type")),
                "type");
        var assertion = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
        var claims = assertion.getJWTClaimsSet();
        demand(assertion.verify(new RSASSAVerifier(clientKey.toRSAPublicKey())), "its signature");
        demand(CLIENT.equals(claims.getIssuer()) && CLIENT.equals(claims.getSubject()), "whose it is");
        demand(claims.getAudience().contains(url() + "/token"), "for whom it is");
        demand(claims.getExpirationTime().toInstant().isAfter(Instant.now()), "its time");
        demand(assertions.add(claims.getJWTID()), "its newness");
    }

    Map<String, Object> honest(String nonce) {
        long now = Instant.now().getEpochSecond();
        var claims = new HashMap<String, Object>();
        claims.put("iss", url());
        claims.put("aud", CLIENT);
        claims.put("sub", "910000000001");
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("auth_time", now - 5);
        claims.put("nonce", nonce);
        claims.put("sid", "their-session");
        claims.put("name", "Amina Yusuf");
        claims.put("acr", "AAL3_ANY");
        claims.put("authentication_assurance_level", "3");
        claims.put("vot", "P9.Cp.Cd");
        claims.put("vtm", url() + "/trustmark/auth");
        claims.put("tid", "our-tenant");
        claims.put("roles", new String[] {"ward-nurses"});
        return claims;
    }

    private void user(HttpExchange exchange) throws IOException {
        demand("Bearer for-user-info".equals(exchange.getRequestHeaders().getFirst("Authorization")), "access token");
        var claims = new HashMap<String, Object>();
        claims.put("sub", "910000000001");
        claims.put("name", "Amina Yusuf");
        claims.put("identity_proofing_level", "P9");
        claims.put("selected_roleid", "r1");
        claims.put("nhsid_nrbac_roles", new Object[] {
            Map.of("person_roleid", "r1", "org_code", "RX1", "role_code", "S8000:G8000:R8001"),
            Map.of("person_roleid", "r2", "org_code", "RX2", "role_code", "S8000:G8000:R8000"),
            Map.of("person_roleid", "r3", "org_code", "RX2", "role_code", "S8000:G8000:R0001"),
            Map.of("person_roleid", "r4", "org_code", "not one", "role_code", "S8000:G8000:R8001"),
            Map.of("person_roleid", "r5", "org_code", "RX7", "role_code", "S8000:G8000:R8001")
        });
        tellsOfUser.accept(claims);
        send(exchange, 200, json(claims));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", body);
        }
        exchange.getResponseHeaders().set("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String json(Map<String, Object> value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("A strict issuer refuses " + what);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
