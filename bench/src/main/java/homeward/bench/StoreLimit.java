package homeward.bench;

import homeward.bench.load.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipFile;

/// What the same PostgreSQL does without Homeward, and what share of that Homeward reaches, in turn within minutes.
final class StoreLimit implements Section {
    private static final int VALUES_A_SET = 8;
    private static final int OBSERVATIONS_A_SET = 7;
    private static final int ROUNDS = 2;
    private static final int LINES = 64;
    private static final double MILLIS = 1000;
    private static final String GROUPS = "PostgreSQL alone: group commit of 200 sets, 2 connections";
    private static final String COPY = "PostgreSQL alone: COPY of narrow rows with an index";
    private static final String BUNDLES = "Homeward: Bundles of 7, 32 clients";

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String about() {
        return "what the store itself can do, and the share of it that is reached";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        var load = bench.generator();
        var driver = driver(Path.of(
                bench.options().text("jar").isEmpty()
                        ? "ward/target/homeward.jar"
                        : bench.options().text("jar")));
        var reference =
                new SourceProgram(Path.of(bench.options().text("reference")), List.of("-cp", driver.toString()));
        var url = bench.ward().store().url();
        var seconds = bench.options().text("seconds");
        try {
            for (int run = 0; run < bench.options().number("runs"); run++) {
                var groups = reference.run(
                        "pg-groups", List.of("--url", url, "--seconds", seconds, "--clients", "2", "--batch", "200"));
                figures.add(GROUPS, "sets/s", groups.figure("values_per_s") / VALUES_A_SET);
                var copy = reference.run(
                        "pg-copy", List.of("--url", url, "--seconds", seconds, "--batch", "40000", "--index", "true"));
                figures.add(COPY, "values/s", copy.figure("values_per_s"));
                var bundles = load.ingest("bundle", "--seconds", seconds, "--warmup", "3");
                double sets = bundles.figure("obs_per_s") / OBSERVATIONS_A_SET;
                figures.add(BUNDLES, "sets/s", sets);
                figures.add(
                        BUNDLES,
                        "share of PostgreSQL's group commit, %",
                        100 * sets / figures.median(GROUPS, "sets/s"));
                figures.add(
                        BUNDLES,
                        "share of PostgreSQL's COPY with an index, %",
                        100 * sets * VALUES_A_SET / figures.median(COPY, "values/s"));
                wearables(bench, figures);
            }
        } finally {
            Files.delete(driver);
        }
        figures.note("The share that a CSV file reaches stands in the section files.");
    }

    /// Everybody's samples as fast as they are answered, and then COPY BINARY of the very rows that came of them.
    private static void wearables(Bench bench, Figures figures) throws Exception {
        var ward = bench.ward();
        int every = bench.options().numbers("every").getFirst();
        var from = Instant.now().minusSeconds(3L * every);
        var channels = new Charted(ward).channels(bench.options().number("channels"), 0, from.getEpochSecond());
        var wearables = new Wearables(ward, channels, new Turns(bench.patients(), Turns.WARD, every), 0);
        var outcome = wearables.sendAtOnce(ROUNDS, LINES);
        var work = "Homeward: wearables as fast as they are answered, %d channels x %d s a Bundle"
                .formatted(channels.size(), every);
        double samples = (double) wearables.turns().messages(ROUNDS) * wearables.samplesAMessage();
        double rate = samples / (outcome.took().toMillis() / MILLIS);
        figures.add(work, "samples/s", rate, "120,000", "");
        figures.count(work, "messages never acknowledged", outcome.lost(), "0");
        boolean strips = ward.store().has("monitoring.strip");
        int samplesARow = strips ? wearables.samplesAMessage() : every;
        var table = strips ? "monitoring.strip" : "monitoring.block";
        double limit = new Twin(ward.store(), table).copied(from, Instant.now().plusSeconds(every)) * samplesARow;
        figures.add("PostgreSQL alone: COPY BINARY of the same rows into a twin with its key", "samples/s", limit);
        figures.add(work, "share of COPY BINARY, %", 100 * rate / limit);
    }

    /// The PostgreSQL driver that the program carries, as a file.
    private static Path driver(Path jar) throws IOException {
        try (var carried = new ZipFile(jar.toFile())) {
            var entry = carried.stream()
                    .filter(one -> one.getName().startsWith("BOOT-INF/lib/postgresql-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No driver in " + jar));
            var file = Files.createTempFile("postgresql", ".jar");
            try (var in = carried.getInputStream(entry)) {
                Files.write(file, in.readAllBytes());
            }
            return file;
        }
    }
}
