package homeward.bench;

import homeward.bench.load.Latencies;
import homeward.bench.load.Line;
import homeward.bench.load.SpotSet;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sends a red set now and then, each for somebody who has no alert yet, and waits for the alert, while other things go
/// on.
final class RedReadings implements AutoCloseable {
    /// The pace at which patients turn red; it is no wait.
    private static final Duration APART = Duration.ofMillis(400);
    /// An alert is looked for in another process's store, which tells nobody; a full lane says no time either.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WITHOUT_AN_ALERT = """
            select patient_id from patients.patient p
            where patient_id like 'pat-%' and not exists (
                select 1 from alerts.episode e where e.patient_no = p.patient_no and e.acknowledged_at is null
                    and e.withdrawn_at is null and e.resumed_at is null and e.left_at is null)
            order by patient_id desc limit ?
            """;
    private static final String OPEN = """
            select count(*) from alerts.episode e join patients.patient p using (patient_no)
            where p.patient_id = ? and e.rule <> 'silence' and e.acknowledged_at is null
                and e.withdrawn_at is null and e.resumed_at is null and e.left_at is null
            """;

    private final MeasuredWard ward;
    private final List<String> patients;
    private final Latencies answered = new Latencies();
    private final Latencies alerted = new Latencies();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread sender;
    private int broken;

    private RedReadings(MeasuredWard ward, List<String> patients) {
        this.ward = ward;
        this.patients = patients;
        sender = Thread.ofPlatform().start(this::work);
    }

    static RedReadings start(MeasuredWard ward, int atMost) throws SQLException {
        var patients = new ArrayList<String>();
        try (var connection = ward.store().open();
                var statement = connection.prepareStatement(WITHOUT_AN_ALERT)) {
            statement.setInt(1, atMost);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    patients.add(rows.getString(1));
                }
            }
        }
        return new RedReadings(ward, patients);
    }

    private void work() {
        var set = new SpotSet(ward.head("POST /fhir"), true);
        try (var line = new Line(ward.base());
                var connection = ward.store().open()) {
            for (var patient : patients) {
                if (over.get()) {
                    return;
                }
                one(patient, set, line, connection);
                Thread.sleep(APART);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | SQLException e) {
            Measure.say("Red readings broke off: " + e);
            broken++;
        }
    }

    private void one(String patient, SpotSet set, Line line, Connection connection)
            throws IOException, SQLException, InterruptedException {
        int number = Integer.parseInt(patient.substring("pat-".length())) - 1;
        long sent = System.nanoTime();
        var message = set.of(number, Instant.now().toEpochMilli());
        while (!line.send(message).isOk()) {
            if (System.nanoTime() - sent > PATIENCE.toNanos()) {
                broken++;
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        answered.addNanos(System.nanoTime() - sent);
        while (Store.number(connection, OPEN, patient) == 0) {
            if (System.nanoTime() - sent > PATIENCE.toNanos()) {
                broken++;
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        alerted.addNanos(System.nanoTime() - sent);
    }

    /// Stops sending and tells what was seen.
    void into(Figures figures, String work) throws InterruptedException {
        close();
        sender.join();
        figures.count(work, "red readings sent meanwhile", answered.count());
        figures.add(work, "p99 ms from a red reading to its answer", answered.quantileMillis(0.99));
        figures.add(work, "p99 ms from a red reading to its alert", alerted.quantileMillis(0.99), "10,000", "");
        figures.add(work, "longest ms from a red reading to its alert", alerted.longestMillis());
        figures.count(work, "red readings without an alert", broken + answered.count() - alerted.count(), "0");
    }

    @Override
    public void close() {
        over.set(true);
    }
}
