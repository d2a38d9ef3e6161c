package homeward.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One board that is kept in front of everybody who looks at it.
///
/// It is read when something changed, and at each beat in any case, because ages, deadlines and staleness move on by
/// themselves. Everybody is told the same reading. When it cannot be read nobody is told anything, and the screens say
/// by themselves that they are not live: a heartbeat is a promise that the records were read just now.
final class LiveBoard {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBoard.class);

    /// What was read.
    ///
    /// @param content without the moment of reading, so that two readings can be compared
    record Reading(String content, String html, Instant at) {}

    private final Supplier<Reading> read;
    private final Duration beat;
    private final Duration apart;
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean changed = true;
    private @Nullable String lastTold;
    private boolean failing;

    /// @param beat how long it may stay unread
    /// @param apart how long at least lies between two readings, however much changes
    LiveBoard(Supplier<Reading> read, Duration beat, Duration apart) {
        this.read = read;
        this.beat = beat;
        this.apart = apart;
    }

    void seat(Seat seat) {
        seats.add(seat);
        wake(() -> lastTold = null);
    }

    /// Whether anybody is left.
    boolean leave(Seat seat) {
        seats.remove(seat);
        return !seats.isEmpty();
    }

    void wake() {
        wake(() -> {});
    }

    private void wake(Runnable also) {
        lock.lock();
        try {
            also.run();
            changed = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        seats.forEach(Seat::close);
        wake();
    }

    /// Goes on for as long as somebody looks.
    void run() {
        try {
            while (!seats.isEmpty()) {
                awaitChange();
                tell();
                pause();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitChange() throws InterruptedException {
        lock.lock();
        try {
            long left = beat.toNanos();
            while (!changed && left > 0) {
                left = woken.awaitNanos(left);
            }
            changed = false;
        } finally {
            lock.unlock();
        }
    }

    /// Whatever changes meanwhile is told in one reading.
    private void pause() throws InterruptedException {
        Thread.sleep(apart);
    }

    private void tell() {
        var now = readOrNothing();
        if (now == null) {
            return;
        }
        if (isNew(now.content())) {
            var event = Events.board(now.html());
            seats.forEach(seat -> seat.tellBoard(event));
        } else {
            var event = Events.beat(now.at());
            seats.forEach(seat -> seat.tellBeat(event));
        }
    }

    private boolean isNew(String content) {
        lock.lock();
        try {
            boolean isNew = !content.equals(lastTold);
            lastTold = content;
            return isNew;
        } finally {
            lock.unlock();
        }
    }

    /// Whatever fails, the line stays silent and the next beat tries again: the screens must find out by themselves.
    private @Nullable Reading readOrNothing() {
        try {
            var reading = read.get();
            failing = false;
            return reading;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("A live board cannot be read; its viewers are not live", failure);
            }
            failing = true;
            return null;
        }
    }
}
