package homeward.staff;

import com.nimbusds.jose.jwk.JWK;
import homeward.plumbing.CannotStart;
import homeward.plumbing.CannotStart.Fault;
import homeward.staff.Issuer.Demands;
import homeward.staff.Issuer.Kind;
import homeward.staff.Issuer.Meant;
import homeward.staff.Issuer.Partner;
import homeward.staff.Issuer.Proof;
import homeward.vocabulary.FhirId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;

/// Which issuers were configured. What is wrong with one keeps the house from opening.
@Component
final class IssuerSettings {
    private static final int AAL3 = 3;
    private static final String LONGEST_AT_CIS2 = "PT12H";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    /// What CIS2 may say of somebody only where the providers are named: its people are all of England's.
    private static final Set<Role> TO_BE_NAMED = Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.ICB_ANALYST);

    private final Environment settings;

    IssuerSettings(Environment settings) {
        this.settings = settings;
    }

    List<Issuer> issuers() {
        var ids = words(settings.getProperty("homeward.issuers", HouseClient.ID));
        if (ids.isEmpty()) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "Nobody could sign in: there is no issuer.",
                    "Leave homeward.issuers out for accounts of this house, or name some (docs/sign-in.md)");
        }
        return ids.stream().map(this::issuer).toList();
    }

    private Issuer issuer(String id) {
        if (id.equals(HouseClient.ID)) {
            return new Issuer.House();
        }
        try {
            demandName(id);
            var kind =
                    Kind.valueOf(demanded(id, "kind").toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Partner(
                    id,
                    kind,
                    told(id, "title").orElse(id),
                    url(id),
                    demanded(id, "client-id"),
                    proof(id),
                    demands(id, kind),
                    providers(id),
                    Boolean.parseBoolean(told(id, "sign-in-anew").orElse(kind == Kind.NHS_LOGIN ? "false" : "true")),
                    told(id, "role-claim").orElse("roles"),
                    roles(id, kind));
        } catch (IllegalArgumentException | IOException | ParseException e) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "The issuer " + id + " is not configured as it must be: " + e.getMessage(),
                    "Check homeward.issuer." + id + ".* (docs/sign-in.md)",
                    e);
        }
    }

    /// It stands in addresses, in usernames, and in the log.
    private static void demandName(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("its name is small letters, digits and hyphens, 40 at most");
        }
    }

    private Set<String> providers(String id) {
        var providers = words(told(id, "providers").orElse(""));
        if (!providers.stream().allMatch(Post::isOdsCode)) {
            throw new IllegalArgumentException("its providers are ODS codes, with commas between");
        }
        return Set.copyOf(providers);
    }

    private String url(String id) {
        var url = demanded(id, "url");
        var address = URI.create(url);
        boolean here = Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(address.getHost()));
        if (!"https".equals(address.getScheme()) && !here) {
            throw new IllegalArgumentException("its url must begin with https");
        }
        return url;
    }

    private Proof proof(String id) throws IOException, ParseException {
        var key = told(id, "key-file");
        var secret = told(id, "client-secret-file");
        if (key.isPresent() == secret.isPresent()) {
            throw new IllegalArgumentException("it needs a key-file or a client-secret-file, and not both");
        }
        if (secret.isPresent()) {
            return new Proof(null, Files.readString(Path.of(secret.get())).strip());
        }
        var jwk = JWK.parse(Files.readString(Path.of(key.orElseThrow())));
        if (!jwk.isPrivate()) {
            throw new IllegalArgumentException("its key-file holds no private key");
        }
        return new Proof(jwk, null);
    }

    private Demands demands(String id, Kind kind) {
        var algorithm = told(id, "algorithm").orElse(kind == Kind.NHS_LOGIN ? "RS512" : "RS256");
        return new Demands(
                Optional.ofNullable(SignatureAlgorithm.from(algorithm))
                        .orElseThrow(() -> new IllegalArgumentException("no algorithm is called " + algorithm)),
                Set.copyOf(words(told(id, "acr").orElse(kind == Kind.CIS2 ? "AAL3_ANY" : ""))),
                told(id, "least-assurance").map(Integer::valueOf).orElse(kind == Kind.CIS2 ? AAL3 : 0),
                told(id, "max-age")
                        .or(() -> kind == Kind.CIS2 ? Optional.of(LONGEST_AT_CIS2) : Optional.empty())
                        .map(Duration::parse)
                        .orElse(null),
                told(id, "tenant").orElse(null));
    }

    /// `VALUE=role`, `VALUE=role@PROVIDER` or `VALUE=role@PROVIDER/WARD`, with commas between.
    private Map<String, Meant> roles(String id, Kind kind) {
        var roles = new HashMap<String, Meant>();
        for (var entry : words(told(id, "roles").orElse(""))) {
            int at = entry.lastIndexOf('=');
            if (at <= 0) {
                throw new IllegalArgumentException("its roles are written VALUE=role@PROVIDER");
            }
            roles.put(entry.substring(0, at), meant(entry.substring(at + 1), kind));
        }
        if (roles.isEmpty() && kind != Kind.NHS_LOGIN) {
            throw new IllegalArgumentException("its roles say of nobody what they are");
        }
        if (kind == Kind.CIS2
                && providers(id).isEmpty()
                && roles.values().stream().map(Meant::role).anyMatch(TO_BE_NAMED::contains)) {
            throw new IllegalArgumentException(
                    "who administers, audits or analyses by CIS2 does so for its providers, which are not named");
        }
        return Map.copyOf(roles);
    }

    private static Meant meant(String text, Kind kind) {
        var roleAndPlace = text.split("@", 2);
        var role = Role.of(roleAndPlace[0])
                .filter(Role::isOfStaff)
                .orElseThrow(() -> new IllegalArgumentException("there is no role " + roleAndPlace[0]));
        var place = roleAndPlace.length > 1 ? roleAndPlace[1].split("/", 2) : new String[0];
        @Nullable String provider = place.length > 0 ? place[0] : null;
        @Nullable String ward = place.length > 1 ? place[1] : null;
        if ((provider == null) != (kind == Kind.CIS2)
                || (provider != null && !Post.isOdsCode(provider))
                || (ward != null && !FhirId.holds(ward))) {
            throw new IllegalArgumentException(
                    kind == Kind.CIS2 ? "CIS2 itself says the provider" : "a role has its provider's ODS code");
        }
        return new Meant(role, provider, ward);
    }

    private String demanded(String id, String name) {
        return told(id, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private Optional<String> told(String id, String name) {
        return Optional.ofNullable(settings.getProperty("homeward.issuer." + id + "." + name))
                .filter(text -> !text.isBlank());
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
