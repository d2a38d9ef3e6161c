package homeward.bench;

import java.util.Locale;

/// Spot readings through the FHIR interface, with the load that the peers were measured with.
final class Intake implements Section {
    private static final String BUNDLES = "Bundles of 7, 32 clients";
    private static final String SINGLES = "single Observations, 32 clients";
    private static final String HALF = "Bundles of 7 at half of the peak";

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String about() {
        return "Observations a second in Bundles and alone, and the wait at half of the peak";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        var load = bench.generator();
        var seconds = bench.options().text("seconds");
        load.ingest("single", "--warmup", "0", "--seconds", "10");
        for (int run = 0; run < bench.options().number("runs"); run++) {
            var bundles = load.ingest("bundle", "--seconds", seconds, "--warmup", "3");
            figures.add(BUNDLES, "Observations/s", bundles.figure("obs_per_s"), "30,000", "66 to 646");
            figures.add(BUNDLES, "p50 ms", bundles.figure("p50_ms"));
            figures.add(BUNDLES, "p99 ms", bundles.figure("p99_ms"), "", "870 to 9,300");
            cost(figures, BUNDLES, bundles);
            var singles = load.ingest("single", "--seconds", seconds, "--warmup", "3");
            figures.add(SINGLES, "Observations/s", singles.figure("obs_per_s"), "4,000", "89 to 336");
            figures.add(SINGLES, "p99 ms", singles.figure("p99_ms"));
            cost(figures, SINGLES, singles);
            double half = figures.median(BUNDLES, "Observations/s") / 7 / 2;
            var atHalf = load.ingest(
                    "bundle",
                    "--seconds",
                    seconds,
                    "--warmup",
                    "3",
                    "--rate",
                    String.format(Locale.ROOT, "%.0f", half));
            figures.add(HALF, "Observations/s", atHalf.figure("obs_per_s"));
            figures.add(HALF, "p50 ms", atHalf.figure("p50_ms"));
            figures.add(HALF, "p99 ms", atHalf.figure("p99_ms"), "100", "");
            figures.add(HALF, "errors", atHalf.figure("all_errors"), "0", "");
        }
        figures.add(
                "after the load", "memory MiB (PSS)", Usage.pssMib(bench.ward().pid()), "", "350 to 1,800");
    }

    private static void cost(Figures figures, String work, SourceProgram.Said said) {
        figures.add(work, "errors", said.figure("all_errors"), "0", "");
        figures.add(work, "cores: server and database", said.figure("cpu_cores"));
        figures.add(work, "cores: generator", said.figure("generator_cores"));
    }
}
