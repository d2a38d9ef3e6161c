package homeward.bench;

import homeward.bench.load.Latencies;
import homeward.bench.load.Line;
import homeward.bench.load.SpotSet;
import homeward.bench.load.Turns;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/// From a reading that was answered to the live boards that show it, while everybody else's wearables go on sending.
final class LiveBoards implements Section {
    private static final int WARD = Turns.WARD;
    private static final int VIEWERS_A_WARD = 2;
    private static final int PATIENCE_SECONDS = 15;
    /// The boards are opened all at once; what their first drawing costs is not what is measured.
    private static final int SETTLING_MILLIS = 2000;
    /// Between two probes, by chance, so that they meet the boards' beat everywhere.
    private static final int PAUSE_MILLIS = 1000;

    @Override
    public String name() {
        return "board";
    }

    @Override
    public String about() {
        return "from a committed reading to the live boards that show it";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        var ward = bench.ward();
        var options = bench.options();
        int wards = Math.max(1, options.number("viewers") / VIEWERS_A_WARD);
        int every = options.numbers("every").getFirst();
        int seconds = options.number("seconds") * 2;
        var channels = new Charted(ward)
                .channels(options.number("channels"), 0, Instant.now().getEpochSecond());
        var wearables = new Wearables(ward, channels, new Turns(bench.patients(), WARD - 1, every), 0);
        int rounds = (int) Math.ceil((seconds + 5.0) * options.number("runs") / every) + 1;
        var live = Thread.ofVirtual().start(() -> keepOn(wearables, rounds));
        var person = SignedIn.on(ward);
        var work = "%,d patients, wearables each %d s, %d viewers".formatted(bench.patients(), every, 2 * wards);
        for (int run = 0; run < options.number("runs"); run++) {
            var seen = new Seen(new Latencies(), new Latencies(), new LongAdder());
            watch(bench, person, wards, seconds, seen);
            figures.add(work, "p50 ms from the answer to the board", seen.fromAnswer.quantileMillis(0.5));
            figures.add(work, "p99 ms from the answer to the board", seen.fromAnswer.quantileMillis(0.99), "1,000", "");
            figures.add(work, "p50 ms from sending to the board", seen.fromSending.quantileMillis(0.5));
            figures.add(work, "p99 ms from sending to the board", seen.fromSending.quantileMillis(0.99));
            figures.count(work, "readings seen", seen.fromAnswer.count());
            figures.count(work, "readings never seen", seen.never.sum(), "0");
        }
        live.join();
    }

    private record Seen(Latencies fromAnswer, Latencies fromSending, LongAdder never) {}

    private static void keepOn(Wearables wearables, int rounds) {
        try {
            wearables.send(rounds);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// On each of the last wards somebody is looked for who wears nothing; the others of the ward do.
    private static void watch(Bench bench, SignedIn person, int wards, int seconds, Seen seen) throws Exception {
        var viewers = new ArrayList<Viewer>();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var threads = new ArrayList<Thread>();
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            for (int i = 0; i < wards; i++) {
                int last = bench.patients() - i * WARD;
                var id = "ward-%04d".formatted((last + WARD - 1) / WARD);
                var screens = new ArrayList<Viewer>();
                for (int v = 0; v < VIEWERS_A_WARD; v++) {
                    screens.add(Viewer.of(client, bench.ward(), person, id));
                }
                viewers.addAll(screens);
                var measured = bench.ward();
                threads.add(Thread.ofVirtual().start(() -> probe(measured, last - 1, screens, end, seen)));
            }
            for (var thread : threads) {
                thread.join();
            }
            for (var viewer : viewers) {
                viewer.close();
            }
        }
    }

    private static void probe(MeasuredWard ward, int patient, List<Viewer> screens, long end, Seen seen) {
        var set = new SpotSet(ward.head("POST /fhir"), false);
        try (var line = new Line(ward.base())) {
            Thread.sleep(SETTLING_MILLIS);
            while (System.nanoTime() < end) {
                one(patient, screens, seen, set, line);
                Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            Measure.say("A probe broke: " + e);
            seen.never.increment();
        }
    }

    private static void one(int patient, List<Viewer> screens, Seen seen, SpotSet set, Line line)
            throws IOException, InterruptedException {
        var taken = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var expected =
                screens.stream().map(screen -> screen.expect(taken.toString())).toList();
        long sent = System.nanoTime();
        var answer = line.send(set.of(patient, taken.toEpochMilli()));
        long answered = System.nanoTime();
        if (!answer.isOk()) {
            throw new IOException("HTTP " + answer.status());
        }
        for (var one : expected) {
            long at = one.seenWithin(PATIENCE_SECONDS);
            if (at == 0) {
                seen.never.increment();
            } else {
                seen.fromAnswer.addNanos(Math.max(0, at - answered));
                seen.fromSending.addNanos(at - sent);
            }
        }
    }
}
