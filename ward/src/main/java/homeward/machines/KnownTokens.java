package homeward.machines;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tokens that were found good a moment ago, so that a stream of readings does not ask the database each time.
///
/// What is remembered is forgotten after five seconds, or when the token ends: one that was taken back works no longer
/// than that. Bad tokens are not remembered; a stranger cannot fill the memory.
@Component
final class KnownTokens {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Tokens tokens;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, Found> good = new ConcurrentHashMap<>();

    KnownTokens(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// As [IssueTokens] and [GrantToken] make them.
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    private static final int AT_A_TIME = 4;

    private final Semaphore strangers = new Semaphore(AT_A_TIME);

    private record Found(Machine holder, long at, long millis) {}

    /// The machine that holds a good token; empty for a bad one.
    Optional<Machine> holder(String token) {
        var known = good.get(token);
        if (known != null && isFresh(known)) {
            return Optional.of(known.holder());
        }
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        return known == null ? oneOfAFew(token) : looked(token);
    }

    /// So that strangers who try tokens take few connections from those who send.
    private Optional<Machine> oneOfAFew(String token) {
        strangers.acquireUninterruptibly();
        try {
            return looked(token);
        } finally {
            strangers.release();
        }
    }

    private Optional<Machine> looked(String token) {
        // One asks, those who come meanwhile wait for the answer.
        var found = good.compute(token, (_, before) -> before != null && isFresh(before) ? before : asked(token));
        return Optional.ofNullable(found).map(Found::holder);
    }

    private @Nullable Found asked(String token) {
        return InTheHouse.asks(() -> tokens.holder(token))
                .map(held -> new Found(held.holder(), clock.millis(), remembered(held.left())))
                .orElse(null);
    }

    private static long remembered(@Nullable Duration left) {
        return left == null || left.compareTo(REMEMBERED) > 0 ? REMEMBERED.toMillis() : left.toMillis();
    }

    private boolean isFresh(Found found) {
        long age = clock.millis() - found.at();
        // A clock that was set back makes nothing young again.
        return age >= 0 && age < found.millis();
    }

    /// Machines take a new token every few minutes, and the old ones are never asked for again.
    @Scheduled(fixedDelay = 60_000)
    void forget() {
        good.values().removeIf(found -> !isFresh(found));
    }

    int remembered() {
        return good.size();
    }
}
