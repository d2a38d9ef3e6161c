package homeward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// A look into the ward's own PostgreSQL, past everything that the program says about itself.
record Store(Path data) {
    private static final String SIZE = """
            select coalesce(sum(pg_total_relation_size(c.oid)), 0)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('monitoring', 'alerts') and c.relkind = 'r'
            """;

    /// Opened for a while; the statements of one look share it.
    Connection open() throws SQLException {
        return DriverManager.getConnection(url());
    }

    String url() {
        var access = access();
        return "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/homeward?user=postgres&password="
                + access.getProperty("superuser.password");
    }

    private Properties access() {
        var access = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            access.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return access;
    }

    /// The one number that this asks for; null counts as 0.
    long number(String sql, Object... parameters) throws SQLException {
        try (var connection = open()) {
            return number(connection, sql, parameters);
        }
    }

    static long number(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    boolean has(String table) throws SQLException {
        return number("select count(*) from (select to_regclass(?) t) x where t is not null", table) > 0;
    }

    /// Bytes of everything that is kept of patients' measurements, indexes and scores and alerts included.
    long monitoringBytes() throws SQLException {
        return number(SIZE);
    }

    /// Bytes of the data folder's cluster, without the write-ahead log, which is of constant size in the long run.
    long folderBytes() throws IOException {
        try (var files = Files.walk(data.resolve("cluster"))) {
            return files.filter(file -> !file.toString().contains("/pg_wal/"))
                    .mapToLong(Store::bytesOf)
                    .sum();
        }
    }

    /// A file may go while it is asked for.
    private static long bytesOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException _) {
            return 0;
        }
    }
}
