package homeward.plumbing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for something to become true, and fails when it does not in time.
public final class Condition {
    private Condition() {}

    public static void within(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not true within " + limit);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
