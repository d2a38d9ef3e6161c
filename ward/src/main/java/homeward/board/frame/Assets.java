package homeward.board.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The stylesheets, scripts and pictures of the pages, each known by what is in it.
@Component
public final class Assets {

    private static final int SHORT_HASH = 16;

    private final Map<String, Asset> byName;

    public Assets() {
        this.byName = read();
    }

    /// One file, and a hash that changes with its content, so that an address with it may be kept for ever.
    static final class Asset {

        private final String name;
        private final byte[] content;
        private final String hash;

        Asset(String name, byte[] content) {
            this.name = name;
            this.content = content;
            this.hash = sha256(content).substring(0, SHORT_HASH);
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content;
        }

        String hash() {
            return hash;
        }
    }

    /// Where the browser finds it.
    public String address(String name) {
        return "/assets/" + name + "?v=" + find(name).orElseThrow().hash();
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Map<String, Asset> read() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:assets/*.*");
            return Arrays.stream(found)
                    .map(Assets::asset)
                    .collect(Collectors.toMap(Asset::name, Function.identity(), (first, _) -> first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(Resource resource) {
        try {
            return new Asset(Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
