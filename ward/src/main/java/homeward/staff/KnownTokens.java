package homeward.staff;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tokens that were found good a moment ago, so that a stream of readings does not ask the database each time.
///
/// What is remembered is forgotten after five seconds: a token that was taken back works no longer than that. Bad
/// tokens
/// are not remembered; a stranger cannot fill the memory.
@Component
final class KnownTokens {
    private static final long REMEMBERED_MILLIS = Duration.ofSeconds(5).toMillis();

    private final Tokens tokens;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, Long> foundGoodAt = new ConcurrentHashMap<>();

    KnownTokens(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    boolean isGood(String token) {
        var found = foundGoodAt.get(token);
        if (found != null && isFresh(found)) {
            return true;
        }
        // One asks, those who come meanwhile wait for the answer.
        return foundGoodAt.compute(token, (_, at) -> at != null && isFresh(at) ? at : asked(token)) != null;
    }

    private @Nullable Long asked(String token) {
        return tokens.isGood(token) ? clock.millis() : null;
    }

    private boolean isFresh(long foundAt) {
        return clock.millis() - foundAt < REMEMBERED_MILLIS;
    }
}
