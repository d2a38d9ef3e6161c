package homeward.simulator;

import homeward.simulator.door.Ticking;
import java.time.Instant;

/// It is at once as late as anybody waits for.
final class JumpingClock implements Ticking {
    private Instant now;

    JumpingClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void waitUntil(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }
}
