package homeward.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// A look into the ward's own PostgreSQL, past everything that the program says about itself.
final class Store implements AutoCloseable {
    private final Connection connection;

    private Store(Connection connection) {
        this.connection = connection;
    }

    static Store in(Path data) throws IOException, SQLException {
        var access = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            access.load(reader);
        }
        return new Store(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/homeward?connectTimeout=3",
                "postgres",
                access.getProperty("superuser.password")));
    }

    /// The house's short numbers of patients, by id.
    Map<String, Integer> numbers() throws SQLException {
        var numbers = new HashMap<String, Integer>();
        ask("select patient_id, patient_no from patients.patient", row -> numbers.put(row.getString(1), row.getInt(2)));
        return numbers;
    }

    /// Everything on a patient's chart; of blocks only that they are there.
    List<Fact> readings(int patient, int number) throws SQLException {
        var facts = new ArrayList<Fact>();
        ask(
                """
                select taken_at, kind, value || coalesce('/' || value_2, '') from monitoring.reading
                where patient_no = %d
                union all
                select taken_at, 100 + sign, '' from monitoring.strip, generate_series(0, 30) sign
                where patient_no = %d and signs >> sign & 1 = 1
                """.formatted(number, number),
                row -> facts.add(new Fact(
                        patient, row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2), row.getString(3))));
        return facts;
    }

    /// The open alerts of each patient, by the house's numbers.
    Map<Integer, List<Episode>> open() throws SQLException {
        var open = new TreeMap<Integer, List<Episode>>();
        ask(
                """
                select patient_no, rule, met_at from alerts.episode
                where acknowledged_at is null and withdrawn_at is null and resumed_at is null and left_at is null
                """,
                row -> open.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                        .add(new Episode(
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant())));
        return open;
    }

    /// What waits in quarantine, and how often, by the names that the messages were given.
    Map<String, Integer> quarantined() throws SQLException {
        var names = new HashMap<String, Integer>();
        ask("""
                select coalesce(substring(body from 'misfit-[0-9]+'), left(reason, 40)), count(*)
                from monitoring.quarantine group by 1
                """, row -> names.put(row.getString(1), row.getInt(2)));
        return names;
    }

    /// One line that changes when any reading or alert does.
    String summary() throws SQLException {
        var summary = new ArrayList<String>();
        ask("""
                select (select count(*) || ' ' || coalesce(sum(hashtextextended(
                            concat_ws(' ', patient_no, taken_at, kind, fingerprint, value, value_2), 0)::numeric), 0)
                        from monitoring.reading),
                       (select count(*) || ' ' || coalesce(sum(hashtextextended(
                            concat_ws(' ', patient_no, taken_at, strip_no, packed), 0)::numeric), 0)
                        from monitoring.strip),
                       (select count(*) || ' ' || coalesce(sum(hashtextextended(
                            concat_ws(' ', episode_no, patient_no, rule, met_at, withdrawn_at), 0)::numeric), 0)
                        from alerts.episode where rule <> 'silence')
                """, row -> summary.addAll(List.of(row.getString(1), row.getString(2), row.getString(3))));
        return String.join(", ", summary);
    }

    /// Ends every connection of the program, and takes each place that there is, until it is closed.
    static List<Connection> everyConnection(Path data) throws IOException, SQLException {
        var held = new ArrayList<Connection>();
        try (var store = Store.in(data)) {
            store.ask(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename like 'homeward%' and pid <> pg_backend_pid()",
                    _ -> {});
        }
        try {
            while (true) {
                held.add(Store.in(data).connection);
            }
        } catch (SQLException _) {
            return held;
        }
    }

    /// Locks what every reading needs, until the connection is closed.
    static Connection locked(Path data) throws IOException, SQLException {
        var store = Store.in(data);
        store.connection.setAutoCommit(false);
        try (var lock = store.connection.createStatement()) {
            lock.execute("lock table monitoring.watch in access exclusive mode");
        }
        return store.connection;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void ask(String sql, Row take) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    take.take(rows);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
