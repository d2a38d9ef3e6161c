package homeward.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// Messages that become due at an even rate, whatever the answers do: latency counts from when a message was due.
///
/// What was refused or broke off is sent again, as a device would, and counted.
///
/// @param lines how many messages may be on their way at once
public record OpenLoop(double perSecond, long messages, int lines) {
    private static final int TRIES = 120;
    /// What was refused is sent again as a device would: a little later.
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(500);
    private static final double NANOS = 1e9;

    /// One connection and what it needs to send.
    public interface Sender extends AutoCloseable {
        /// Sends the message of this number and checks its answer.
        ///
        /// @return why the answer does not do; empty when everything was acknowledged
        String send(long number) throws IOException;

        @Override
        void close() throws IOException;
    }

    /// What came of it.
    ///
    /// @param lost messages that were never acknowledged
    /// @param again how often a message had to be sent once more
    /// @param lagMillis how long after it was due the last message was acknowledged
    /// @param failures by reason
    public record Outcome(
            Latencies latencies, long lost, long again, double lagMillis, Duration took, Map<String, Long> failures) {}

    public Outcome run(Supplier<Sender> connect) throws InterruptedException {
        var shared = new Shared(new AtomicLong(), new Latencies(), new LongAdder(), new LongAdder(), new AtomicLong());
        var failures = new ConcurrentHashMap<String, LongAdder>();
        var senders = new ArrayList<Thread>();
        ThreadFactory threads = Thread.ofVirtual().factory();
        long start = System.nanoTime();
        for (int i = 0; i < lines; i++) {
            var sender = threads.newThread(() -> work(connect, start, shared, failures));
            sender.start();
            senders.add(sender);
        }
        for (var sender : senders) {
            sender.join();
        }
        var counted = new TreeMap<String, Long>();
        failures.forEach((why, times) -> counted.put(why, times.sum()));
        return new Outcome(
                shared.latencies,
                shared.lost.sum() + Math.max(0, messages - shared.latencies.count() - shared.lost.sum()),
                shared.again.sum(),
                (shared.lastDone.get() - dueAfter(messages - 1)) / 1e6,
                Duration.ofNanos(System.nanoTime() - start),
                counted);
    }

    private record Shared(AtomicLong next, Latencies latencies, LongAdder lost, LongAdder again, AtomicLong lastDone) {}

    private long dueAfter(long number) {
        return (long) (number * NANOS / perSecond);
    }

    private void work(Supplier<Sender> connect, long start, Shared shared, Map<String, LongAdder> failures) {
        try (var sender = connect.get()) {
            for (long number = shared.next.getAndIncrement();
                    number < messages;
                    number = shared.next.getAndIncrement()) {
                long due = start + dueAfter(number);
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    // A message is due at its time, whatever the answers before it took.
                    Thread.sleep(Duration.ofNanos(wait));
                }
                if (acknowledged(sender, number, shared, failures)) {
                    long now = System.nanoTime();
                    shared.latencies.addNanos(now - due);
                    shared.lastDone.accumulateAndGet(now - start, Math::max);
                } else {
                    shared.lost.increment();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failures.computeIfAbsent("closing: " + e.getMessage(), _ -> new LongAdder())
                    .increment();
        }
    }

    private static boolean acknowledged(Sender sender, long number, Shared shared, Map<String, LongAdder> failures)
            throws InterruptedException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var why = attempt(sender, number);
            if (why.isEmpty()) {
                return true;
            }
            failures.computeIfAbsent(why, _ -> new LongAdder()).increment();
            shared.again.increment();
            Thread.sleep(BEFORE_TRYING_AGAIN);
        }
        return false;
    }

    private static String attempt(Sender sender, long number) {
        try {
            return sender.send(number);
        } catch (IOException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
