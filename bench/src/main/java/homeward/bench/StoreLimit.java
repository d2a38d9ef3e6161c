package homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/// What the same PostgreSQL does without Homeward, and what share of that Homeward reaches, in turn within minutes.
final class StoreLimit implements Section {
    private static final int VALUES_A_SET = 8;
    private static final int OBSERVATIONS_A_SET = 7;
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
            }
        } finally {
            Files.delete(driver);
        }
        figures.note("The shares of CSV files and of wearables stand in the sections files and continuous.");
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
