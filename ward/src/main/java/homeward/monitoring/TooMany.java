package homeward.monitoring;

import java.io.Serial;
import java.time.Duration;

/// One machine sent more than its share, and nothing of this is red. Nothing of it is kept; it is to be sent again.
public final class TooMany extends NoRoom {
    @Serial
    private static final long serialVersionUID = 1;

    private final Duration after;

    TooMany(Duration after) {
        this.after = after;
    }

    /// After which time it may be sent again.
    public Duration after() {
        return after;
    }
}
