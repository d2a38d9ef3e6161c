package homeward.bench;

import homeward.bench.load.Latencies;
import homeward.bench.load.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// The stay ledger: occupancy at any past moment, and how fast it takes what happens.
final class LedgerOfStays implements Section {
    private static final int WARDS = 1_100;
    private static final int CARE_BOARDS = 42;

    /// A ward of its own, on which nobody is of whom only the ledger knows.
    private static final int BOARD = 0;

    private static final int ON_THE_BOARD = 50;
    private static final int WRITERS = 8;
    private static final int QUESTIONS = 300;
    private static final Duration YEARS = Duration.ofDays(5 * 365L);

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String about() {
        return "occupancy of England at past moments among millions of stays; what happens, written down";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        int stays = bench.options().number("stays");
        try (var ward = MeasuredWard.start(bench.launch(), MeasuredWard.newFolder())) {
            admit(ward);
            board(bench, ward, figures, "board of %d, empty ledger".formatted(ON_THE_BOARD));
            Measure.say("  making %,d stays".formatted(stays));
            var years = new LedgerYears(ward.store(), WARDS, stays);
            years.make();
            figures.count("sample of the stays made, as known at each entry", "spans that differ", years.wrong(), "0");
            occupancy(ward, figures, "of %,d stays".formatted(stays));
            board(bench, ward, figures, "board of %d, %,d stays".formatted(ON_THE_BOARD, stays));
            write(bench, ward, figures, stays);
        }
    }

    private static void admit(MeasuredWard ward) throws IOException {
        try (var line = new Line(ward.base())) {
            for (int number = BOARD; number <= 2; number++) {
                demandKept(line.send(put(
                        ward, "Organization", LedgerYears.ward(number), ",\"name\":\"Bench ward " + number + "\"")));
            }
            for (int i = 0; i < ON_THE_BOARD; i++) {
                demandKept(line.send(patient(ward, "board-" + i, BOARD)));
            }
        }
    }

    private static byte[] patient(MeasuredWard ward, String id, int wardNumber) {
        return put(ward, "Patient", id, """
                ,"name":[{"family":"Bench","given":["Ada"]}],"gender":"female","birthDate":"1946-03-01",\
                "managingOrganization":{"reference":"Organization/%s"}""".formatted(LedgerYears.ward(wardNumber)));
    }

    private static byte[] put(MeasuredWard ward, String type, String id, String facts) {
        var body = "{\"resourceType\":\"%s\",\"id\":\"%s\"%s}".formatted(type, id, facts);
        return (ward.head("PUT /fhir/" + type + "/" + id) + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void demandKept(Line.Answer answer) throws IOException {
        if (!answer.isOk()) {
            throw new IOException("HTTP " + answer.status() + ": " + answer.text());
        }
    }

    private static void board(Bench bench, MeasuredWard ward, Figures figures, String work) throws Exception {
        var page = new Page(ward, SignedIn.on(ward), "/wards/" + LedgerYears.ward(BOARD) + "/board");
        for (int run = 0; run < bench.options().number("runs"); run++) {
            var took = page.askedFor(bench.options().number("seconds"));
            figures.add(work, "p50 ms", took.quantileMillis(0.5));
            figures.add(work, "p99 ms", took.quantileMillis(0.99), "20", "");
        }
    }

    private static void occupancy(MeasuredWard ward, Figures figures, String of) throws SQLException {
        var whole = "select ward_id, presence, patients from stays.occupied(?, ?)";
        var board = IntStream.range(0, WARDS / CARE_BOARDS)
                .mapToObj(n -> "'" + LedgerYears.ward(1 + n * CARE_BOARDS) + "'")
                .toList();
        try (var connection = ward.store().open()) {
            asTheHouse(connection);
            ask(connection, figures, "occupancy of England as known now, " + of, whole, false);
            ask(connection, figures, "occupancy of England as known then, " + of, whole, true);
            var oneBoard = whole + " where ward_id in (" + String.join(", ", board) + ")";
            ask(connection, figures, "occupancy of one care board as known then, " + of, oneBoard, true);
            var oneWard = whole + " where ward_id = '" + LedgerYears.ward(7) + "'";
            ask(connection, figures, "occupancy of one ward as known then, " + of, oneWard, true);
        }
    }

    /// Within the walls: as the program itself asks, by the role that every policy binds.
    private static void asTheHouse(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set role homeward_machinery");
            statement.execute("set homeward.reach = 'house'");
        }
    }

    private static void ask(Connection connection, Figures figures, String work, String sql, boolean then)
            throws SQLException {
        var random = new Random(1);
        var took = new Latencies();
        long rows = 0;
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = -QUESTIONS / 10; i < QUESTIONS; i++) {
                var moment = Instant.now().minusSeconds((long) (random.nextDouble() * YEARS.toSeconds()));
                long begun = System.nanoTime();
                rows = rows(statement, moment, then ? moment : Instant.now());
                if (i >= 0) {
                    took.addNanos(System.nanoTime() - begun);
                }
            }
        }
        figures.add(work, "p50 ms", took.quantileMillis(0.5), "100", "");
        figures.add(work, "p99 ms", took.quantileMillis(0.99), "100", "");
        figures.count(work, "rows of the last answer", rows);
    }

    private static long rows(PreparedStatement statement, Instant moment, Instant known) throws SQLException {
        statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
        statement.setObject(2, known.atOffset(ZoneOffset.UTC));
        long rows = 0;
        try (var answer = statement.executeQuery()) {
            while (answer.next()) {
                rows++;
            }
        }
        return rows;
    }

    /// Eight systems at once admit somebody, then move them to another ward, over and over.
    private static void write(Bench bench, MeasuredWard ward, Figures figures, int stays) throws Exception {
        int seconds = bench.options().number("writing");
        write(ward, "warm", 5);
        long before = ward.store().number("select count(*) from stays.entry");
        long begun = System.nanoTime();
        var took = write(ward, "kept", seconds);
        double lasted = (System.nanoTime() - begun) / 1e9;
        long entries = ward.store().number("select count(*) from stays.entry") - before;
        var work =
                "admissions and transfers by FHIR for %d s, %d clients, %,d stays".formatted(seconds, WRITERS, stays);
        figures.add(work, "entries/s in the ledger", entries / lasted, "200", "");
        figures.count(work, "acknowledged and not in the ledger", took.count() - entries, "0");
        figures.add(work, "p50 ms", took.quantileMillis(0.5));
        figures.add(work, "p99 ms", took.quantileMillis(0.99));
    }

    private static Latencies write(MeasuredWard ward, String word, int seconds) throws Exception {
        var took = new Latencies();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var all = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Callable<Integer>>();
            for (int n = 0; n < WRITERS; n++) {
                var name = word + "-" + n + "-";
                writers.add(() -> write(ward, name, end, took));
            }
            for (var done : all.invokeAll(writers)) {
                done.get();
            }
        }
        return took;
    }

    private static int write(MeasuredWard ward, String name, long end, Latencies took) throws IOException {
        int patients = 0;
        try (var line = new Line(ward.base())) {
            for (; System.nanoTime() < end; patients++) {
                for (int number = 1; number <= 2; number++) {
                    var request = patient(ward, name + patients, number);
                    long begun = System.nanoTime();
                    demandKept(line.send(request));
                    took.addNanos(System.nanoTime() - begun);
                }
            }
        }
        return patients;
    }
}
