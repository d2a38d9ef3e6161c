package homeward.board.frame;

import homeward.monitoring.ReadQuarantine;
import homeward.plumbing.Reach;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// How many readings wait in quarantine within a person's reach, for the header of every page: asked at most every ten
/// seconds, and left out
/// when the records cannot be reached, so that the page which says so can be shown.
@Component
class CountQuarantine {

    private static final Duration KEPT = Duration.ofSeconds(10);

    /// Each of another reach.
    private static final int MOST_KEPT = 1_000;

    private record Counted(@Nullable Long count, Instant at) {}

    private final LongSupplier quarantine;
    private final InstantSource clock;
    private final Map<Reach, Counted> last = new ConcurrentHashMap<>();

    @Autowired
    CountQuarantine(ReadQuarantine readQuarantine, InstantSource clock) {
        this(readQuarantine::count, clock);
    }

    CountQuarantine(LongSupplier quarantine, InstantSource clock) {
        this.quarantine = quarantine;
        this.clock = clock;
    }

    @Nullable
    Long count() {
        var now = clock.instant();
        var known = last.get(Reach.current());
        if (known != null && known.at().plus(KEPT).isAfter(now)) {
            return known.count();
        }
        if (last.size() >= MOST_KEPT) {
            last.clear();
        }
        var counted = new Counted(asked(), now);
        last.put(Reach.current(), counted);
        return counted.count();
    }

    private @Nullable Long asked() {
        try {
            return quarantine.getAsLong();
        } catch (DataAccessException _) {
            return null;
        }
    }
}
