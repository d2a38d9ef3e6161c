package homeward.simulator.door;

import java.time.Duration;

/// Pauses between attempts: a quarter of a second, doubled each time, ten seconds at most.
public final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration next = FIRST;

    /// The pause before the next attempt.
    public Duration next() {
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }

    /// After a success.
    public void reset() {
        next = FIRST;
    }
}
