package homeward.simulator.door;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a ward is and what opens it to a machine.
///
/// @param base without the `/fhir` at its end
public record Access(URI base, String token) {
    private static final String FHIR = "/fhir";

    public Access {
        if (base.getScheme() == null || base.getHost() == null) {
            throw new IllegalArgumentException("A ward's address begins with http:// or https://");
        }
        if (token.isBlank() || token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("A token has no white space");
        }
        base = withoutFhir(base);
    }

    @Override
    public String toString() {
        return "Access[" + base + "]";
    }

    /// The FHIR base.
    public String fhir() {
        return base + FHIR;
    }

    /// What was asked for; else the environment's `HOMEWARD_BASE` and `HOMEWARD_TOKEN`; else what the demo wrote in
    /// this folder's `demo-access.json`. Empty when either the address or the token is nowhere.
    ///
    /// A token is only taken from the demo's file for the demo's own address.
    public static Optional<Access> find(
            @Nullable String base, @Nullable String token, Map<String, String> environment, Path demoFolder) {
        var demo = written(demoFolder.resolve("demo-access.json"));
        var address = Optional.ofNullable(base).or(() -> Optional.ofNullable(environment.get("HOMEWARD_BASE")));
        var secret = Optional.ofNullable(token).or(() -> Optional.ofNullable(environment.get("HOMEWARD_TOKEN")));
        var at = address.map(text -> withoutFhir(URI.create(text))).or(() -> demo.map(Access::base));
        return at.flatMap(place -> secret.or(
                        () -> demo.filter(known -> known.base().equals(place)).map(Access::token))
                .map(found -> new Access(place, found)));
    }

    private static Optional<Access> written(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return JsonText.read(Files.readString(file))
                    .flatMap(json -> json.textAt("base")
                            .flatMap(base -> json.textAt("token").map(token -> new Access(URI.create(base), token))));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static URI withoutFhir(URI base) {
        var text = base.toString().replaceAll("/+$", "");
        return URI.create(text.endsWith(FHIR) ? text.substring(0, text.length() - FHIR.length()) : text);
    }
}
