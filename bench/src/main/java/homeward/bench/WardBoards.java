package homeward.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Boards of wards of 50, as pages and through FHIR, when the store holds millions of readings.
final class WardBoards implements Section {
    private static final int HOUR = 3600;
    private static final String PEERS = "187 to 290 (p50); 337 to 825 (p99)";

    @Override
    public String name() {
        return "wards";
    }

    @Override
    public String about() {
        return "boards of wards of 50 as pages and through FHIR, among millions of readings";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        int sets = (int) Math.ceilDiv(bench.options().number("readings"), (long) bench.patients() * CsvFile.ROWS_A_SET);
        var from = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds((sets + 1L) * HOUR);
        var file = new CsvFile(0, bench.patients(), sets, from, Duration.ofHours(1));
        Measure.say("  bringing in %,d readings".formatted(file.rows()));
        double seconds = file.bringTo(bench.ward()).toMillis() / 1000.0;
        figures.add("%,d readings brought in first".formatted(file.rows()), "rows/s", file.rows() / seconds);
        var newest = from.plusSeconds((sets - 1L) * HOUR).toString();
        for (int run = 0; run < bench.options().number("runs"); run++) {
            for (var clients : List.of("1", "4")) {
                measure(bench, figures, newest, clients);
            }
        }
    }

    private static void measure(Bench bench, Figures figures, String newest, String clients) throws Exception {
        var load = bench.generator();
        var seconds = bench.options().text("seconds");
        var among = " of 50 among %,d patients, %s client%s"
                .formatted(bench.patients(), clients, clients.equals("1") ? "" : "s");
        var page = load.asPerson(
                SignedIn.on(bench.ward()),
                "board",
                "--board",
                "url",
                "--template",
                "/wards/{ward}/board",
                "--clients",
                clients,
                "--seconds",
                seconds,
                "--warmup",
                "3");
        told(figures, "ward board as a page" + among, page, "20");
        var fhir =
                load.asMachine("board", "--epoch", newest, "--clients", clients, "--seconds", seconds, "--warmup", "3");
        told(figures, "ward board by FHIR search" + among, fhir, "20");
        figures.add("ward board by FHIR search" + among, "Observations a board", fhir.figure("obs_per_board"));
    }

    private static void told(Figures figures, String work, SourceProgram.Said said, String asked) {
        figures.add(work, "boards/s", said.figure("req_per_s"), "", "13 to 26");
        figures.add(work, "p50 ms", said.figure("p50_ms"), "", PEERS.split("; ", 2)[0]);
        figures.add(work, "p99 ms", said.figure("p99_ms"), asked, PEERS.split("; ", 2)[1]);
        figures.add(work, "errors", said.figure("errors"), "0", "");
    }
}
