package homeward.monitoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The requests that wait for one committer. The urgent go first, then the living; of the backlog every commit takes a
/// share, so that it neither holds up the others nor waits for ever.
///
/// What waits is bounded by the memory that it holds. The backlog has a room of its own, and cannot take that of the
/// others.
final class Lanes {
    /// What one commit takes, in readings.
    static final int WORK_A_COMMIT = 4_000;

    /// What of it may be backlog, in readings.
    static final int BACKLOG_A_COMMIT = 2_000;

    private static final long ROOM = 24L * 1024 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingWaits = lock.newCondition();
    private final Map<Lane, Queue> queues = new EnumMap<>(Lane.class);

    /// False when there is no room for it. One request always finds room in an empty lane.
    boolean offer(Request request) {
        lock.lock();
        try {
            boolean taken = queue(request.lane()).offer(request);
            somethingWaits.signal();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// What is to be committed next; waits until there is something.
    List<Request> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var taken = new ArrayList<Request>();
            while (taken.isEmpty()) {
                int left = queue(Lane.URGENT).moveTo(taken, WORK_A_COMMIT);
                queue(Lane.LIVE).moveTo(taken, left);
                queue(Lane.BACKLOG).moveTo(taken, BACKLOG_A_COMMIT);
                if (taken.isEmpty()) {
                    somethingWaits.await();
                }
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Everything that waits; nothing waits afterwards.
    List<Request> drain() {
        lock.lock();
        try {
            var all = new ArrayList<Request>();
            queues.values().forEach(queue -> queue.moveTo(all, Integer.MAX_VALUE));
            return all;
        } finally {
            lock.unlock();
        }
    }

    private Queue queue(Lane lane) {
        return queues.computeIfAbsent(lane, _ -> new Queue());
    }

    private static final class Queue {
        private final Deque<Request> waiting = new ArrayDeque<>();
        private long bytes;

        boolean offer(Request request) {
            if (bytes > 0 && bytes + request.bytes() > ROOM) {
                return false;
            }
            bytes += request.bytes();
            return waiting.add(request);
        }

        /// Moves requests until their work reaches `most`; what is left of it, which may be below 0.
        int moveTo(List<Request> taken, int most) {
            int left = most;
            while (left > 0 && !waiting.isEmpty()) {
                var request = waiting.remove();
                bytes -= request.bytes();
                left -= request.work();
                taken.add(request);
            }
            return left;
        }
    }
}
