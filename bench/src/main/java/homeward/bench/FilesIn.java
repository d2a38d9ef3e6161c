package homeward.bench;

import java.time.Duration;
import java.time.Instant;

/// A file of readings through `POST /readings`, scored and watched, beside COPY BINARY of the very rows that it made
/// into a twin of their table with its key, in the same PostgreSQL, one after the other.
final class FilesIn implements Section {
    private static final Instant LONG_AGO = Instant.parse("2024-03-01T00:00:00Z");
    private static final String FILE = "CSV file through POST /readings";
    private static final String BUNDLES = "Bundles of 7 through FHIR, 32 clients";
    private static final String COPY = "COPY BINARY of the same rows into a twin with its key";

    @Override
    public String name() {
        return "files";
    }

    @Override
    public String about() {
        return "a CSV file through POST /readings, beside COPY BINARY of the same rows";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        int sets = (int) Math.max(1, bench.options().number("rows") / ((long) bench.patients() * CsvFile.ROWS_A_SET));
        // Java compiles the way of a file while the first one comes in; Bundles have not warmed it.
        new CsvFile(0, bench.patients(), sets, LONG_AGO.minus(Duration.ofDays(30)), Duration.ofHours(1))
                .bringTo(bench.ward());
        for (int run = 0; run < bench.options().number("runs"); run++) {
            var from = LONG_AGO.plus(Duration.ofDays(30L * run));
            var file = new CsvFile(0, bench.patients(), sets, from, Duration.ofHours(1));
            var before = Usage.of(bench.ward().pid());
            double seconds = file.bringTo(bench.ward()).toMillis() / 1000.0;
            var used = Usage.of(bench.ward().pid()).since(before);
            figures.add(FILE, "rows/s", file.rows() / seconds);
            used.into(figures, FILE);
            var twin = new Twin(bench.ward().store(), "monitoring.reading");
            double copied = twin.copied(from, from.plus(Duration.ofHours(sets + 1L)));
            figures.add(COPY, "rows/s", copied);
            figures.add(FILE, "share of COPY BINARY, %", file.rows() / seconds / copied * 100, "40", "");
            double sent = bench.generator()
                    .ingest("bundle", "--seconds", bench.options().text("seconds"), "--warmup", "3")
                    .figure("obs_per_s");
            figures.add(BUNDLES, "Observations/s", sent, "30,000", "66 to 646");
            figures.add(BUNDLES, "share of COPY BINARY, %", sent / copied * 100);
        }
    }
}
