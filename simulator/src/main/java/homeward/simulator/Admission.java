package homeward.simulator;

import homeward.simulator.door.Answer;
import homeward.simulator.door.Door;
import homeward.simulator.door.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Puts many wards or people, a hundred to a transaction, on a few connections at once.
final class Admission {
    private static final int CONNECTIONS = 4;
    private static final int AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Door door;

    Admission(Door door) {
        this.door = door;
    }

    /// The first answer that was not good, after which nothing more is sent; empty when all were.
    Optional<Answer> all(Iterator<Json> entries, Progress progress) throws InterruptedException {
        var refusals = new ConcurrentLinkedQueue<Answer>();
        var senders = new ArrayList<Thread>();
        for (int i = 0; i < CONNECTIONS; i++) {
            senders.add(Thread.ofVirtual().start(() -> send(entries, progress, refusals)));
        }
        try {
            for (var sender : senders) {
                sender.join();
            }
        } finally {
            senders.forEach(Thread::interrupt);
        }
        progress.finish(door.now());
        return Optional.ofNullable(refusals.peek());
    }

    private void send(Iterator<Json> entries, Progress progress, Queue<Answer> refusals) {
        try {
            for (var some = next(entries); !some.isEmpty() && refusals.isEmpty(); some = next(entries)) {
                var answer = door.insist(Fhir.transaction(some), PATIENCE);
                if (!(answer instanceof Answer.Answered answered && answered.isOk())) {
                    refusals.add(answer);
                    return;
                }
                progress.advance(some.size(), door.now());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Json> next(Iterator<Json> entries) {
        synchronized (entries) {
            var some = new ArrayList<Json>(AT_ONCE);
            while (some.size() < AT_ONCE && entries.hasNext()) {
                some.add(entries.next());
            }
            return some;
        }
    }
}
