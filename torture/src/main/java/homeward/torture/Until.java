package homeward.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits for something to become true.
final class Until {
    private static final long BETWEEN_LOOKS_NANOS = 2_000_000;

    private Until() {}

    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /// Whether it became true in time.
    static boolean within(Duration limit, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return true;
    }
}
