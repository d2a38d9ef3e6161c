package homeward.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// A look into the ward's own PostgreSQL, past everything that the program says about itself.
record StoredReadings(RunningWard ward) {

    private static final String EACH = """
            select p.patient_id || ' ' || to_char(r.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                   || ' ' || r.kind, count(*)
            from monitoring.reading r join patients.patient p using (patient_no)
            group by 1
            """;

    private static final String OPEN = """
            select p.patient_id || ' ' || e.rule, count(*)
            from alerts.episode e join patients.patient p using (patient_no)
            where e.acknowledged_at is null and e.withdrawn_at is null and e.resumed_at is null and e.left_at is null
            group by 1
            """;

    /// How often each reading is there, by patient, moment and kind.
    Map<String, Integer> readings() throws IOException, SQLException {
        return counts(EACH);
    }

    /// How many episodes are open, by patient and rule.
    Map<String, Integer> openAlerts() throws IOException, SQLException {
        return counts(OPEN);
    }

    private Map<String, Integer> counts(String sql) throws IOException, SQLException {
        var counts = new TreeMap<String, Integer>();
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    Connection connection() throws IOException, SQLException {
        var access = new Properties();
        try (var reader = Files.newBufferedReader(ward.dataFolder().resolve("database.properties"))) {
            access.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/homeward",
                "postgres",
                access.getProperty("superuser.password"));
    }
}
