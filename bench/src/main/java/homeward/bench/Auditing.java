package homeward.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The audit: how fast entries are sealed, and how fast a chain is gone through.
final class Auditing implements Section {
    private static final double MINUTE_MILLIS = 60_000;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// Looks at a board of 20, and every tenth a change of one patient.
    private static final String ENTRIES = """
            insert into audit.entry (tenant, deed, username, name, role, endpoint, purpose, outcome, query, patients)
            select 'BENCH', case when n % 10 = 0 then 'patient-update' else 'patient-query' end, 'nurse-' || n % 200,
                'Nurse ' || n % 200, 'nurse', 'GET /wards/{ward}/board', 'TREAT', 0, '/wards/ward-0001/board?show=all',
                (select array_agg(p) from generate_series(n % 24000, n % 24000 + case when n % 10 = 0 then 0 else 19 end) p)
            from generate_series(?::bigint, ?::bigint) n
            """;
    private static final int BATCH = 20_000;

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String about() {
        return "entries sealed and gone through a minute";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        int entries = bench.options().number("entries");
        var work = "audit of %,d entries".formatted(entries);
        try (var ward = MeasuredWard.start(bench.launch(), MeasuredWard.newFolder())) {
            long begun = System.nanoTime();
            fill(ward.store(), entries);
            awaitSealed(ward.store(), entries);
            figures.add(work, "written and sealed, entries/min", perMinute(entries, begun));
            for (int run = 0; run < bench.options().number("runs"); run++) {
                long from = System.nanoTime();
                verify(bench, ward);
                figures.add(work, "verified, entries/min", perMinute(entries, from), "1,000,000", "");
            }
        }
        figures.note("Verifying is a program of its own beside the running one; its start is counted.");
    }

    private static double perMinute(int entries, long begunNanos) {
        return entries / ((System.nanoTime() - begunNanos) / 1e6) * MINUTE_MILLIS;
    }

    private static void fill(Store store, int entries) throws SQLException {
        try (var connection = store.open()) {
            for (int from = 1; from <= entries; from += BATCH) {
                fill(connection, from, Math.min(entries, from + BATCH - 1));
            }
        }
    }

    private static void fill(Connection connection, int from, int to) throws SQLException {
        try (var statement = connection.prepareStatement(ENTRIES)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.executeUpdate();
        }
    }

    private static void awaitSealed(Store store, int entries) throws SQLException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (store.number("select coalesce(max(place), 0) from audit.link where tenant = 'BENCH'") < entries) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The entries were not sealed within " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static void verify(Bench bench, MeasuredWard ward) throws IOException, InterruptedException {
        var data = MeasuredWard.data(ward.folder());
        var command = bench.launch()
                .with("audit", "verify", "--json", "--data", data.toString(), "--heads", heads(data.toString()));
        var verifying = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (verifying.waitFor() != 0) {
            throw new IOException("The audit is not as it was sealed: exit code " + verifying.exitValue());
        }
    }

    private static String heads(String data) {
        return data + "/audit-heads.jsonl";
    }
}
