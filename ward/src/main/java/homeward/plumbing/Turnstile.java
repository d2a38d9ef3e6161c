package homeward.plumbing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets large messages in a few at a time, so that they neither fill the memory nor hold up the small ones. Those who
/// wait have not been read yet; who finds the line full, or waits too long, is to come again.
public final class Turnstile {
    /// A message longer than this is large: some milliseconds of work before anything can be kept.
    public static final int LARGE = 256 * 1024;

    private static final int PLACES = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int LINE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places;
    private final Semaphore line;
    private final Duration patience;

    public Turnstile() {
        this(PLACES, LINE, PATIENCE);
    }

    /// @param places how many are inside at once
    /// @param line how many may wait
    /// @param patience how long one waits
    Turnstile(int places, int line, Duration patience) {
        this.places = new Semaphore(places, true);
        this.line = new Semaphore(line);
        this.patience = patience;
    }

    /// A place inside, given back when it is closed.
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /// Waits in line. Empty when there is no place to be had.
    public Optional<Place> enter() {
        if (!line.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(places::release)
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            line.release();
        }
    }

    boolean isLineFull() {
        return line.availablePermits() == 0;
    }

    /// Virtual threads are not time-sliced: whoever computes for long lets the others run now and then.
    @SuppressWarnings("ThreadPriorityCheck") // a virtual thread that yields goes to the end of its carrier's queue
    public static void letOthersPass() {
        Thread.yield();
    }
}
