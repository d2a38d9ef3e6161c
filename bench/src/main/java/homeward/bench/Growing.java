package homeward.bench;

import homeward.bench.Growth.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How figures move with the number of patients and the length of history, as a table (growth.csv) and a plot
/// (growth.svg).
final class Growing implements Section {
    private static final int WARD = 50;
    private static final int SAME_RATE = 1000;
    private static final int SETS_A_DAY = 6;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String about() {
        return "how figures move from 100 to 100,000 patients and from 1 to 400 days of history";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        var others = bench.stopped();
        if (others != null) {
            MeasuredWard.delete(others);
        }
        var growth = new Growth();
        var folder = MeasuredWard.newFolder();
        try {
            for (int size : bench.options().numbers("sizes")) {
                atSize(bench, folder, size, growth);
            }
            withHistory(bench, folder, growth);
        } finally {
            MeasuredWard.delete(folder);
        }
        growth.into(figures);
        var results = Path.of(bench.options().text("results"));
        Files.writeString(results.resolve("growth.csv"), growth.csv());
        Files.writeString(results.resolve("growth.svg"), growth.plot().svg());
        figures.note("Written: " + results.resolve("growth.csv") + " and " + results.resolve("growth.svg"));
    }

    /// The ward of the size before is filled up, so that the store only grows.
    private static void atSize(Bench bench, Path folder, int size, Growth growth) throws Exception {
        Measure.say("  %,d patients".formatted(size));
        var options = bench.options();
        var seconds = Integer.toString(halfOf(options));
        try (var ward = new Stopping(MeasuredWard.start(bench.launch(), folder))) {
            var load = bench.generator(ward.ward(), size, 1);
            load.continueAt(growth.nextSet());
            load.setUp();
            load.ingest("bundle", "--warmup", "0", "--seconds", Integer.toString(options.number("warmup") / 2));
            var charted = new Charted(ward.ward());
            long observations = charted.observations();
            long tables = ward.ward().store().monitoringBytes();
            for (int run = 0; run < options.number("runs"); run++) {
                var peak = load.ingest("bundle", "--seconds", seconds, "--warmup", "1");
                growth.add(Measured.THROUGHPUT, size, peak.figure("obs_per_s"));
                var same = load.ingest(
                        "bundle", "--seconds", seconds, "--warmup", "1", "--rate", Integer.toString(SAME_RATE));
                growth.add(Measured.MIDDLE, size, same.figure("p50_ms"));
                growth.add(Measured.SLOWEST, size, same.figure("p99_ms"));
            }
            growth.nextSet(load.nextSet());
            growth.add(Measured.MEMORY, size, Usage.pssMib(ward.ward().pid()));
            double grown = (double) (ward.ward().store().monitoringBytes() - tables);
            growth.add(Measured.DISK, size, grown / (charted.observations() - observations));
        }
        for (int run = 0; run < options.number("runs"); run++) {
            var said = bench.startUp(folder);
            growth.add(Measured.START, size, said.figure("first_2xx_s"));
            growth.add(Measured.MEMORY_AT_REST, size, said.figure("pss_mib_settled"));
        }
    }

    /// There are many runs here.
    private static int halfOf(Options options) {
        return Math.max(1, options.number("seconds") / 2);
    }

    /// Wards of 50, each with a history of its own length.
    private static void withHistory(Bench bench, Path folder, Growth growth) throws Exception {
        var options = bench.options();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (var ward = new Stopping(MeasuredWard.start(bench.launch(), folder))) {
            var person = SignedIn.on(ward.ward());
            int first = 0;
            for (int days : options.numbers("days")) {
                Measure.say("  %,d days of history".formatted(days));
                int sets = days * SETS_A_DAY;
                var apart = Duration.ofDays(1).dividedBy(SETS_A_DAY);
                var from = now.minus(apart.multipliedBy(sets));
                new CsvFile(first, WARD, sets, from, apart).bringTo(ward.ward());
                pages(bench, ward.ward(), person, first, days, growth);
                first += WARD;
            }
        }
    }

    private static void pages(Bench bench, MeasuredWard ward, SignedIn person, int first, int days, Growth growth)
            throws IOException, InterruptedException {
        var board = new Page(ward, person, "/wards/ward-%04d/board".formatted(first / WARD + 1));
        var patient = new Page(ward, person, "/patients/pat-%06d".formatted(first + 1));
        for (int run = 0; run < bench.options().number("runs"); run++) {
            var board1 = board.askedFor(halfOf(bench.options()));
            growth.add(Measured.BOARD, days, board1.quantileMillis(0.5));
            growth.add(Measured.BOARD_SLOWEST, days, board1.quantileMillis(0.99));
            var patient1 = patient.askedFor(halfOf(bench.options()));
            growth.add(Measured.PATIENT, days, patient1.quantileMillis(0.5));
            growth.add(Measured.PATIENT_SLOWEST, days, patient1.quantileMillis(0.99));
        }
    }

    /// Stops the program, but keeps its data.
    private record Stopping(MeasuredWard ward) implements AutoCloseable {
        @Override
        public void close() {
            ward.stop();
        }
    }
}
