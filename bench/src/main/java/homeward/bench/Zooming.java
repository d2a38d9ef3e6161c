package homeward.bench;

import homeward.bench.load.Latencies;
import homeward.bench.load.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long trends take to read at every zoom, and the pages of patients who have worn something for long.
final class Zooming implements Section {
    private static final int WARD = 50;
    private static final int DAYS = 400;
    private static final int RAW_DAYS = 15;
    private static final int SETS_A_DAY = 4;
    private static final int READS = 50;
    private static final String ASKED = "< 100";
    private static final Map<String, Duration> ZOOMS = zooms();

    private static Map<String, Duration> zooms() {
        var zooms = new LinkedHashMap<String, Duration>();
        zooms.put("1 second", Duration.ofSeconds(1));
        zooms.put("1 minute", Duration.ofMinutes(1));
        zooms.put("10 minutes", Duration.ofMinutes(10));
        zooms.put("1 hour", Duration.ofHours(1));
        zooms.put("2 hours", Duration.ofHours(2));
        zooms.put("6 hours", Duration.ofHours(6));
        zooms.put("24 hours", Duration.ofDays(1));
        zooms.put("72 hours", Duration.ofDays(3));
        zooms.put("14 days", Duration.ofDays(14));
        zooms.put("90 days", Duration.ofDays(90));
        zooms.put("400 days", Duration.ofDays(DAYS));
        return zooms;
    }

    @Override
    public String name() {
        return "trends";
    }

    @Override
    public String about() {
        return "trends of 1 s to 400 days of five channels at 1 Hz, and the pages of those who wear them";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        var folder = MeasuredWard.newFolder();
        try (var ward = MeasuredWard.start(bench.launch(), folder)) {
            bench.generator(ward, WARD, 1).setUp();
            Measure.say("  making " + DAYS + " days of history of " + WARD + " patients");
            var from = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(DAYS, ChronoUnit.DAYS);
            new CsvFile(0, WARD, DAYS * SETS_A_DAY, from, Duration.ofDays(1).dividedBy(SETS_A_DAY)).bringTo(ward);
            var day = new History(ward, 0, WARD, DAYS, RAW_DAYS).make();
            var person = SignedIn.on(ward);
            for (int run = 0; run < bench.options().number("runs"); run++) {
                for (var zoom : ZOOMS.entrySet()) {
                    read(ward, day, zoom.getKey(), zoom.getValue(), run, figures);
                }
                pages(bench, ward, person, run, figures);
            }
            figures.note("%,d patients x %d days x 5 channels at 1 Hz, as minutes and quarters; samples of %d days."
                    .formatted(WARD, DAYS, RAW_DAYS));
        }
    }

    private static void read(MeasuredWard ward, Instant day, String name, Duration span, int run, Figures figures)
            throws IOException {
        var to = day.plus(Duration.ofHours(18));
        var first = new Latencies();
        var again = new Latencies();
        try (var line = new Line(ward.base())) {
            for (int i = 0; i < READS; i++) {
                // Another patient each time: nothing of theirs was read just before.
                first.add(ask(line, ward, (run * READS + i) % WARD, to.minus(span), to));
                again.add(ask(line, ward, (run * READS + i) % WARD, to.minus(span), to));
            }
        }
        figures.add("trend of " + name, "first read p50 ms", first.quantileMillis(0.5));
        figures.add("trend of " + name, "first read p99 ms", first.quantileMillis(0.99), ASKED, "");
        figures.add("trend of " + name, "read again p50 ms", again.quantileMillis(0.5));
        figures.add("trend of " + name, "read again p99 ms", again.quantileMillis(0.99), ASKED, "");
    }

    private static Duration ask(Line line, MeasuredWard ward, int patient, Instant from, Instant to)
            throws IOException {
        var request =
                "GET /trends/pat-%06d.json?from=%s&to=%s&points=1000 HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(patient + 1, from, to, ward.base().getAuthority(), ward.token())
                        .getBytes(StandardCharsets.US_ASCII);
        long start = System.nanoTime();
        var answer = line.send(request);
        if (!answer.isOk()) {
            throw new IOException("HTTP " + answer.status() + " for a trend");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void pages(Bench bench, MeasuredWard ward, SignedIn person, int run, Figures figures)
            throws IOException {
        int seconds = bench.options().number("seconds");
        for (var range : new String[] {"1h", "24h", "14d", "400d"}) {
            var page = new Page(ward, person, "/patients/pat-%06d?range=%s".formatted(1 + run % WARD, range));
            var took = page.askedFor(seconds);
            figures.add("patient page, trends of " + range, "p50 ms", took.quantileMillis(0.5));
            figures.add("patient page, trends of " + range, "p99 ms", took.quantileMillis(0.99));
        }
        var board = new Page(ward, person, "/wards/ward-0001/board").askedFor(seconds);
        figures.add("ward board, all with 400 days", "p50 ms", board.quantileMillis(0.5));
        figures.add("ward board, all with 400 days", "p99 ms", board.quantileMillis(0.99));
    }
}
