package homeward.stories;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits for something to become true, and fails when it does not in time.
final class Within {
    private Within() {}

    static void time(Duration limit, String what, Callable<Boolean> condition) throws Exception {
        value(limit, what, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }

    /// @param found empty as long as it is not there
    static <T> T value(Duration limit, String what, Callable<Optional<T>> found) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var value = found.call();
            if (value.isPresent()) {
                return value.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + limit + ": " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
