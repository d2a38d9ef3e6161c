package homeward.monitoring;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The chart of whoever is on a ward stays whole. Samples of long ago are told by their summaries.
@Component
class StaysStillNeeded implements StillNeeded {
    private final Watches watches;

    StaysStillNeeded(Watches watches) {
        this.watches = watches;
    }

    @Override
    public Optional<Instant> since(Kept kept) {
        return switch (kept) {
            case READINGS -> watches.earliest();
            case SAMPLES -> Optional.empty();
        };
    }
}
