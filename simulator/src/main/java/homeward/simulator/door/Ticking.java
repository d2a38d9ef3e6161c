package homeward.simulator.door;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that one can also wait by.
public interface Ticking extends InstantSource {

    /// Returns at once when that moment has passed.
    void waitUntil(Instant moment) throws InterruptedException;

    /// The machine's own clock.
    static Ticking real() {
        return new Ticking() {
            @Override
            public Instant instant() {
                return InstantSource.system().instant();
            }

            @Override
            public void waitUntil(Instant moment) throws InterruptedException {
                var remaining = Duration.between(instant(), moment);
                if (remaining.isPositive()) {
                    // The moment itself is what is waited for.
                    Thread.sleep(remaining);
                }
            }
        };
    }
}
