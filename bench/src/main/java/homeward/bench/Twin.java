package homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.postgresql.PGConnection;

/// A table like one of the ward's, with the same key, into which the very rows that the ward made are copied again.
///
/// @param table of the ward, partitioned by `taken_at`
record Twin(Store store, String table) {
    private static final int BUFFER = 1 << 16;
    private static final double NANOS = 1e9;

    /// COPY BINARY of the rows of this span in the order in which they stand there, in one transaction.
    ///
    /// @return rows a second
    double copied(Instant from, Instant to) throws SQLException, IOException {
        var rows = Files.createTempFile("homeward-bench", ".copy");
        try (var connection = store.open();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists public.twin");
            statement.execute("create table public.twin (like " + table + " including all)");
            try (var out = Files.newOutputStream(rows)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select * from %s where taken_at >= '%s' and taken_at < '%s') to stdout (format binary)"
                                        .formatted(table, from, to),
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
            long copied = copy.copyIn("copy public.twin from stdin (format binary)", in, BUFFER);
            return copied / ((System.nanoTime() - start) / NANOS);
        }
    }
}
