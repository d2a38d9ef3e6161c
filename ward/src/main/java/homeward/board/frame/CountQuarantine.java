package homeward.board.frame;

import homeward.monitoring.ReadQuarantine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// How many readings wait in quarantine, for the header of every page: asked at most every ten seconds, and left out
/// when the records cannot be reached, so that the page which says so can be shown.
@Component
class CountQuarantine {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Counted(@Nullable Long count, Instant at) {}

    private final ReadQuarantine readQuarantine;
    private final InstantSource clock;
    private volatile Counted last = new Counted(null, Instant.EPOCH);

    CountQuarantine(ReadQuarantine readQuarantine, InstantSource clock) {
        this.readQuarantine = readQuarantine;
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
            return readQuarantine.count();
        } catch (DataAccessException _) {
            return null;
        }
    }
}
