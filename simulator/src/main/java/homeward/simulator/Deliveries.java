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
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Hands in many entries as transactions on a few connections at once.
final class Deliveries {
    private static final int CONNECTIONS = 4;
    private static final int AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Door door;
    private final Progress progress;

    Deliveries(Door door, Progress progress) {
        this.door = door;
        this.progress = progress;
    }

    /// A hundred to a transaction.
    Optional<Answer> send(Stream<Json> entries) throws InterruptedException {
        return sendEach(entries.gather(Gatherers.windowFixed(AT_ONCE)));
    }

    /// Each of these as a transaction. The first answer that was not good, after which nothing more is sent; empty when
    /// all were.
    Optional<Answer> sendEach(Stream<List<Json>> transactions) throws InterruptedException {
        var waiting = transactions.iterator();
        var refusals = new ConcurrentLinkedQueue<Answer>();
        var senders = new ArrayList<Thread>();
        for (int i = 0; i < CONNECTIONS; i++) {
            senders.add(Thread.ofVirtual().start(() -> send(waiting, refusals)));
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

    private void send(Iterator<List<Json>> waiting, Queue<Answer> refusals) {
        try {
            for (var some = next(waiting); !some.isEmpty() && refusals.isEmpty(); some = next(waiting)) {
                var answer = door.insist(Fhir.transaction(some), PATIENCE);
                if (!answer.isOk()) {
                    refusals.add(answer);
                    return;
                }
                progress.advance(some.size(), door.now());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing when there is no more.
    private static List<Json> next(Iterator<List<Json>> waiting) {
        synchronized (waiting) {
            return waiting.hasNext() ? waiting.next() : List.of();
        }
    }
}
