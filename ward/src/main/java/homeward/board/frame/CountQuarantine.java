package homeward.board.frame;

import homeward.monitoring.ReadQuarantine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// How many readings wait in quarantine, for the header of every page: asked at most every ten seconds, and left out
/// when the records cannot be reached, so that the page which says so can be shown.
@Component
class CountQuarantine {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Counted(@Nullable Long count, Instant at) {}

    private final LongSupplier quarantine;
    private final InstantSource clock;
    private volatile Counted last = new Counted(null, Instant.EPOCH);

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
        var known = last;
        if (known.at().plus(KEPT).isAfter(now)) {
            return known.count();
        }
        last = new Counted(asked(), now);
        return last.count();
    }

    private @Nullable Long asked() {
        try {
            return quarantine.getAsLong();
        } catch (DataAccessException _) {
            return null;
        }
    }
}
