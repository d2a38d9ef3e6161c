package homeward.board;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One viewer's place before a live board. It holds the newest thing not yet told and forgets what that replaced, so a
/// viewer on a slow line keeps nobody waiting and never sees an old board after a newer one.
final class Seat {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable String board;
    private @Nullable String beat;
    private boolean closed;

    void tellBoard(String event) {
        change(() -> {
            board = event;
            beat = null;
        });
    }

    /// A heartbeat, which a waiting board makes needless.
    void tellBeat(String event) {
        change(() -> {
            if (board == null) {
                beat = event;
            }
        });
    }

    void close() {
        change(() -> closed = true);
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// The newest event not yet told, as soon as there is one; empty when there is none for so long, or the seat is
    /// closed.
    Optional<String> next(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (board == null && beat == null && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            var event = board != null ? board : beat;
            board = null;
            beat = null;
            return Optional.ofNullable(event);
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable how) {
        lock.lock();
        try {
            how.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
