package homeward.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/// The codes that the house's issuer gave out in the last ten minutes, used or not, so that one shown twice is seen.
///
/// In the memory of this process: the same process redeems them, a moment later. What they were redeemed for is never
/// asked for again, so it is not found here.
@Component
final class IssuedCodes implements OAuth2AuthorizationService {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private record Issued(OAuth2Authorization authorization, Instant at) {}

    private final InstantSource clock;
    private final LinkedHashMap<String, Issued> byCode = new LinkedHashMap<>();

    IssuedCodes(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        var now = clock.instant();
        forgetOld(now);
        var code = code(authorization);
        if (code != null) {
            byCode.put(code, new Issued(authorization, now));
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        byCode.remove(code(authorization));
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return byCode.values().stream()
                .map(Issued::authorization)
                .filter(authorization -> authorization.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var found = byCode.get(token);
        return found == null ? null : found.authorization();
    }

    private void forgetOld(Instant now) {
        var oldest = byCode.values().iterator();
        while (oldest.hasNext()) {
            boolean full = byCode.size() >= MOST;
            if (!full && now.isBefore(oldest.next().at().plus(KEPT))) {
                return;
            }
            if (full) {
                oldest.next();
            }
            oldest.remove();
        }
    }

    private static @Nullable String code(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        return code == null ? null : code.getToken().getTokenValue();
    }
}
