package homeward.stories;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Senders that go on sending, whatever happens to the ward, and write down what became of each message.
final class Load implements AutoCloseable {
    private static final int SENDERS_OF_BUNDLES = 4;
    private static final int SENDERS_OF_SINGLES = 4;
    private static final long AFTER_A_FAILURE_NANOS = 200_000_000;

    /// What the sender knows afterwards.
    enum Outcome {
        /// A 2xx, with a 2xx for every entry: promised to be there.
        ACKNOWLEDGED,
        /// Another answer, or no connection: the sender would send it again.
        FAILED,
        /// The connection broke after the message had gone out: it may be there, once.
        UNKNOWN
    }

    record Sent(Delivery delivery, Outcome outcome, String how) {}

    private final Supplier<Machine> machine;
    private final ConcurrentLinkedQueue<Sent> history = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Thread> senders = new ArrayList<>();
    private volatile boolean stopped;

    /// @param machine asked anew for each message
    Load(Supplier<Machine> machine) {
        this.machine = machine;
    }

    static Load start(Supplier<Machine> machine) {
        var load = new Load(machine);
        load.startSenders(SENDERS_OF_BUNDLES, Delivery::bundle);
        load.startSenders(SENDERS_OF_SINGLES, Delivery::single);
        return load;
    }

    private void startSenders(int count, IntFunction<Delivery> nth) {
        var next = new AtomicInteger();
        for (int i = 0; i < count; i++) {
            senders.add(Thread.ofPlatform().start(() -> {
                while (!stopped) {
                    var sent = send(nth.apply(next.getAndIncrement()));
                    history.add(sent);
                    if (sent.outcome() == Outcome.ACKNOWLEDGED) {
                        acknowledged.incrementAndGet();
                    } else {
                        LockSupport.parkNanos(AFTER_A_FAILURE_NANOS);
                    }
                }
            }));
        }
    }

    private Sent send(Delivery delivery) {
        try {
            var answer = machine.get().post(delivery.place(), delivery.body());
            var entries = delivery.place().isEmpty() && answer.isOk() ? answer.entryStatuses() : List.<Integer>of();
            boolean kept = answer.isOk() && entries.stream().allMatch(status -> status / 100 == 2);
            return new Sent(
                    delivery,
                    kept ? Outcome.ACKNOWLEDGED : Outcome.FAILED,
                    kept
                            ? entries.isEmpty() ? Integer.toString(answer.status()) : "" + entries
                            : "HTTP " + answer.status());
        } catch (ConnectException _) {
            return new Sent(delivery, Outcome.FAILED, "no connection");
        } catch (IOException _) {
            return new Sent(delivery, Outcome.UNKNOWN, "no answer");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Sent(delivery, Outcome.UNKNOWN, "interrupted");
        }
    }

    int acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        finish();
    }

    /// Lets every sender finish its message. The history is complete then.
    void finish() {
        stopped = true;
        for (var sender : senders) {
            try {
                sender.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    List<Sent> history() {
        return List.copyOf(history);
    }

    List<Sent> with(Outcome outcome) {
        return history.stream().filter(sent -> sent.outcome() == outcome).toList();
    }

    /// How often each answer came for what was not acknowledged.
    Map<String, Long> failures() {
        return history.stream()
                .filter(sent -> sent.outcome() != Outcome.ACKNOWLEDGED)
                .collect(Collectors.groupingBy(Sent::how, TreeMap::new, Collectors.counting()));
    }

    /// Sends these once more, with the same number of senders, and gives the new outcomes in order.
    List<Sent> again(Collection<Delivery> deliveries) throws InterruptedException {
        try (var crew = Executors.newFixedThreadPool(SENDERS_OF_BUNDLES + SENDERS_OF_SINGLES)) {
            var letters = deliveries.stream()
                    .<Callable<Sent>>map(one -> () -> send(one))
                    .toList();
            return crew.invokeAll(letters).stream().map(Future::resultNow).toList();
        }
    }
}
