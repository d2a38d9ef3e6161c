package homeward.bench;

import homeward.bench.load.Channel;
import homeward.bench.load.Line;
import homeward.bench.load.SampledBundle;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Gives patients a long history of wearables, in minutes instead of days.
///
/// One patient's day of samples is sent as a wearable sends it, and put by by the program itself. That day is then
/// copied inside the store, to every day before and to every patient: what the program packed tells its times from the
/// beginning of its row, so a copied row is what the program would have written on that day. Rows are copied day by
/// day,
/// so that the patients' rows lie among each other as they would.
///
/// Where summaries were put by for all days, strips and scores of every minute are copied for some of them.
///
/// @param first patient, counted from 0, who is on a ward
/// @param rawDays for how many of the days before, strips and scores are copied too
record History(MeasuredWard ward, int first, int patients, int days, int rawDays) {
    private static final int MESSAGE_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Channel> CHANNELS =
            List.of(Channel.PULSE, Channel.SATURATION, Channel.RESPIRATION, Channel.TEMPERATURE, Channel.GLUCOSE);
    private static final List<String> SUMMARIES = List.of("hour_summary", "day_summary");

    /// Makes it; says the day that all others are copies of: yesterday, in UTC.
    Instant make() throws IOException, SQLException, InterruptedException {
        var day = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
        send(day);
        try (var connection = ward.store().open()) {
            awaitSummaries(connection);
            for (int ago = 1; ago <= days; ago++) {
                partitions(connection, day.minus(ago, ChronoUnit.DAYS));
            }
            for (int ago = days; ago >= 0; ago--) {
                copy(connection, day, ago);
            }
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
        return day;
    }

    private void send(Instant day) throws IOException {
        var bundle = new SampledBundle(ward.head("POST /fhir"), CHANNELS, MESSAGE_SECONDS, false);
        try (var line = new Line(ward.base())) {
            for (int second = 0; second < Duration.ofDays(1).toSeconds(); second += MESSAGE_SECONDS) {
                var answer = line.send(bundle.of(first, day.getEpochSecond() + second));
                if (!answer.isOk()) {
                    throw new IOException("A block was not taken: HTTP " + answer.status());
                }
            }
        }
    }

    private static void awaitSummaries(Connection connection) throws SQLException, InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Store.number(connection, "select count(*) from monitoring.unsummarised") > 0) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The day was not summarised in time");
            }
            // Another process puts hours by, once a second, and tells nobody.
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static void partitions(Connection connection, Instant day) throws SQLException {
        var month = LocalDate.ofInstant(day, ZoneOffset.UTC).withDayOfMonth(1);
        try (var statement = connection.createStatement()) {
            for (var table : List.of("reading", "strip", "score", "hour_summary", "day_summary")) {
                statement.execute(
                        "select monitoring.make_month('%1$s', '%2$s') where to_regclass('monitoring.%1$s_%2$tY_%2$tm') is null"
                                .formatted(table, month));
            }
        }
    }

    private void copy(Connection connection, Instant day, int ago) throws SQLException {
        var shift = " - interval '" + ago + " days'";
        for (var table : SUMMARIES) {
            var moment = table.equals("hour_summary") ? "hour" : "day";
            copy(connection, table, moment + shift, moment, day);
        }
        if (ago <= rawDays) {
            copy(connection, "strip", "taken_at" + shift, "taken_at", day);
            copy(connection, "score", "at" + shift, "at", day);
        }
    }

    /// Every column is copied but the patient's number and the moments, which are moved.
    private void copy(Connection connection, String table, String moved, String moment, Instant day)
            throws SQLException {
        var columns = columns(connection, table);
        var values = String.join(
                ", ",
                columns.stream()
                        .map(column -> switch (column) {
                            case "patient_no" -> "p.patient_no";
                            case "until_at" -> moved.replace(moment, "until_at");
                            default -> column.equals(moment) ? moved : "r." + column;
                        })
                        .toList());
        var sql = "insert into monitoring." + table + " (" + String.join(", ", columns) + ") select " + values
                + " from monitoring." + table + " r, patients.patient p where r.patient_no = (" + number(first)
                + ") and r." + moment + " >= ? and r." + moment + " < ? and p.patient_id between ? and ?"
                + " order by r." + moment + ", p.patient_no on conflict do nothing";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, day.atOffset(ZoneOffset.UTC));
            statement.setObject(2, day.plus(1, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC));
            statement.setString(3, id(first));
            statement.setString(4, id(first + patients - 1));
            statement.execute();
        }
    }

    private static String number(int patient) {
        return "select patient_no from patients.patient where patient_id = '" + id(patient) + "'";
    }

    private static String id(int patient) {
        return "pat-%06d".formatted(patient + 1);
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        var sql = "select array_agg(attname::text order by attnum) from pg_attribute"
                + " where attrelid = ?::regclass and attnum > 0 and not attisdropped";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "monitoring." + table);
            try (var row = statement.executeQuery()) {
                row.next();
                return List.of((String[]) row.getArray(1).getArray());
            }
        }
    }
}
