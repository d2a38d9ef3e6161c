package homeward.bench;

import homeward.bench.load.Line;
import homeward.bench.load.SpotSet;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/// Sets of spot readings at an even rate, for as long as something else goes on.
final class UsualReadings implements AutoCloseable {
    private static final int LINES = 16;
    private static final double NANOS = 1e9;

    private final MeasuredWard ward;
    private final int patients;
    private final double perSecond;
    private final AtomicBoolean over = new AtomicBoolean();
    private final LongAdder kept = new LongAdder();
    private final List<Thread> senders = new ArrayList<>();

    UsualReadings(MeasuredWard ward, int patients, double perSecond) {
        this.ward = ward;
        this.patients = patients;
        this.perSecond = perSecond;
        for (int i = 0; i < LINES; i++) {
            int number = i;
            senders.add(Thread.ofVirtual().start(() -> work(number)));
        }
    }

    private void work(int number) {
        var set = new SpotSet(ward.head("POST /fhir"), false);
        long start = System.nanoTime();
        try (var line = new Line(ward.base())) {
            for (long i = number; !over.get(); i += LINES) {
                long wait = start + (long) (i * NANOS / perSecond) - System.nanoTime();
                if (wait > 0) {
                    // A set is due at its time, whatever the answers before it took.
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                boolean ok = line.send(
                                set.of((int) (i % patients), Instant.now().toEpochMilli()))
                        .isOk();
                kept.add(ok ? 1 : 0);
            }
        } catch (IOException e) {
            Measure.say("Usual readings broke off: " + e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops, and says how many sets were acknowledged.
    long kept() throws InterruptedException {
        close();
        for (var sender : senders) {
            sender.join();
        }
        return kept.sum();
    }

    @Override
    public void close() {
        over.set(true);
    }
}
