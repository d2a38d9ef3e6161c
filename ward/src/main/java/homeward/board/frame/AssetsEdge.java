package homeward.board.frame;

import homeward.plumbing.OpenToAll;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Hands out the assets: for a year where the address says what is in it, and otherwise asked again each time.
@RestController
final class AssetsEdge {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Map<String, MediaType> KINDS = Map.of(
            "css", MediaType.parseMediaType("text/css;charset=utf-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=utf-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"));

    private final Assets assets;

    AssetsEdge(Assets assets) {
        this.assets = assets;
    }

    @OpenToAll(because = "styles, scripts and pictures")
    @GetMapping("/assets/{name}")
    @Nullable
    ResponseEntity<byte[]> asset(
            @PathVariable String name,
            @RequestParam(name = "v", required = false) @Nullable String hash,
            WebRequest request) {
        var asset = assets.find(name).orElse(null);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        if (request.checkNotModified(asset.hash())) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(
                        asset.hash().equals(hash)
                                ? CacheControl.maxAge(A_YEAR).cachePublic().immutable()
                                : CacheControl.noCache())
                .eTag(asset.hash())
                .contentType(KINDS.getOrDefault(extension(name), MediaType.APPLICATION_OCTET_STREAM))
                .body(asset.content());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
