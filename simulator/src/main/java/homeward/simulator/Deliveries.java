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
import java.util.function.Function;

/// Hands in many entries as Bundles on a few connections at once.
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

    /// A hundred to a Bundle. The first answer that was not good, after which nothing more is sent; empty when all
    /// were.
    Optional<Answer> send(Iterator<Json> entries, Function<List<Json>, Json> bundle) throws InterruptedException {
        var refusals = new ConcurrentLinkedQueue<Answer>();
        var senders = new ArrayList<Thread>();
        for (int i = 0; i < CONNECTIONS; i++) {
            senders.add(Thread.ofVirtual().start(() -> send(entries, bundle, refusals)));
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

    private void send(Iterator<Json> entries, Function<List<Json>, Json> bundle, Queue<Answer> refusals) {
        try {
            for (var some = next(entries); !some.isEmpty() && refusals.isEmpty(); some = next(entries)) {
                var answer = door.insist(bundle.apply(some), PATIENCE);
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
