package homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.postgresql.PGConnection;

/// A file of readings through `POST /readings`, scored and watched, beside COPY BINARY of the very rows that it made
/// into a twin of their table with its key, in the same PostgreSQL, one after the other.
final class FilesIn implements Section {
    private static final Instant LONG_AGO = Instant.parse("2024-03-01T00:00:00Z");
    private static final String FILE = "CSV file through POST /readings";
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
        for (int run = 0; run < bench.options().number("runs"); run++) {
            var from = LONG_AGO.plus(Duration.ofDays(30L * run));
            var file = new CsvFile(0, bench.patients(), sets, from, Duration.ofHours(1));
            var before = Usage.of(bench.ward().pid());
            double seconds = file.bringTo(bench.ward()).toMillis() / 1000.0;
            var used = Usage.of(bench.ward().pid()).since(before);
            figures.add(FILE, "rows/s", file.rows() / seconds);
            used.into(figures, FILE);
            double copied = copyAgain(bench.ward().store(), from, from.plus(Duration.ofHours(sets + 1L)));
            figures.add(COPY, "rows/s", copied);
            figures.add(FILE, "share of COPY BINARY, %", file.rows() / seconds / copied * 100, "40", "");
        }
    }

    /// @return rows a second
    private static double copyAgain(Store store, Instant from, Instant to) throws SQLException, IOException {
        var rows = Files.createTempFile("homeward-bench", ".copy");
        try (var connection = store.open();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists public.twin");
            statement.execute("create table public.twin (like monitoring.reading including all)");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var out = Files.newOutputStream(rows)) {
                copy.copyOut(
                        "copy (select * from monitoring.reading where taken_at between '%s' and '%s') to stdout (format binary)"
                                .formatted(from, to),
                        out);
            }
            double rate = timed(connection, rows);
            statement.execute("drop table public.twin");
            return rate;
        } finally {
            Files.delete(rows);
        }
    }

    private static double timed(Connection connection, Path rows) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var in = Files.newInputStream(rows)) {
            long start = System.nanoTime();
            long copied = copy.copyIn("copy public.twin from stdin (format binary)", in, 1 << 16);
            return copied / ((System.nanoTime() - start) / 1e9);
        }
    }
}
