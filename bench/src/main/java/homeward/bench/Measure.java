package homeward.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures intake and ward boards and prints a table.
///
/// `java -cp bench/target/classes homeward.bench.Measure [--generator FILE] [--jar FILE] [--runs N] [--seconds N]
/// [--patients N]`
public final class Measure {
    private static final int MILLION = 1_000_000;

    private final Generator generator;
    private final String seconds;
    private final Map<String, List<Generator.Result>> results = new LinkedHashMap<>();
    private int set;
    private int newestWholeSet;

    private Measure(Generator generator, String seconds) {
        this.generator = generator;
        this.seconds = seconds;
    }

    /// Prints progress on standard error and the table on standard output.
    public static void main(String... arguments) throws IOException, InterruptedException {
        var options = options(arguments);
        int runs = Integer.parseInt(options.getOrDefault("runs", "3"));
        var jar = Path.of(options.getOrDefault("jar", "ward/target/homeward.jar"));
        var source = Path.of(options.getOrDefault("generator", "../shared/bench/FhirLoad.java"));
        int patients = Integer.parseInt(options.getOrDefault("patients", "24000"));
        try (var ward = MeasuredWard.start(jar)) {
            var measure = new Measure(new Generator(source, ward, patients), options.getOrDefault("seconds", "30"));
            measure.warmUp();
            for (int run = 1; run <= runs; run++) {
                say("run " + run + " of " + runs);
                measure.run();
            }
            measure.print();
        }
    }

    private static Map<String, String> options(String... arguments) {
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        return options;
    }

    private void warmUp() throws IOException, InterruptedException {
        say("admitting patients");
        generator.asMachine("setup");
        say("warming up");
        bundles("--warmup", "0", "--seconds", "60");
        single("--warmup", "0", "--seconds", "20");
        generator.asMachine("board", "--warmup", "0", "--seconds", "10");
    }

    private void run() throws IOException, InterruptedException {
        keep("Bundles of 7, 32 clients", bundles("--seconds", seconds));
        keep("single Observations, 32 clients", single("--seconds", seconds));
        double half = median("Bundles of 7, 32 clients", "req_per_s") / 2;
        keep(
                "Bundles of 7 at half of the peak",
                bundles("--seconds", seconds, "--rate", String.format(Locale.ROOT, "%.0f", half)));
        keep(
                "ward board of 50 by FHIR search, 4 clients",
                generator.asMachine(
                        "board",
                        "--since-set",
                        Integer.toString(newestWholeSet),
                        "--clients",
                        "4",
                        "--seconds",
                        seconds,
                        "--warmup",
                        "3"));
        keep(
                "ward board of 50 as a page, 4 clients",
                generator.asPerson(
                        "board",
                        "--board",
                        "url",
                        "--template",
                        "/wards/{ward}/board",
                        "--clients",
                        "4",
                        "--seconds",
                        seconds,
                        "--warmup",
                        "3"));
    }

    /// Every run sends sets that were never sent before.
    private Generator.Result bundles(String... options) throws IOException, InterruptedException {
        return ingest("bundle", options);
    }

    private Generator.Result single(String... options) throws IOException, InterruptedException {
        return ingest("single", options);
    }

    private Generator.Result ingest(String mode, String... options) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--start-set", Integer.toString(set), "--warmup", "3"));
        var result = generator.asMachine(mode, all.toArray(String[]::new));
        if (mode.equals("bundle")) {
            // A board asks for the newest set that every patient has sent.
            newestWholeSet = Math.max(newestWholeSet, set - 1 + (int) (result.figure("all_ok") / generator.patients()));
        }
        double requests = result.figure("all_ok") + result.figure("all_errors") + 64;
        set += 1 + (int) Math.ceil(requests / generator.patients());
        if (set > MILLION) {
            throw new IllegalStateException("The generator's calendar ends");
        }
        return result;
    }

    private void keep(String work, Generator.Result result) {
        results.computeIfAbsent(work, _ -> new ArrayList<>()).add(result);
        say("%s: %.0f requests/s, %.0f Observations/s, p99 %.1f ms, %.0f errors"
                .formatted(
                        work,
                        result.figure("req_per_s"),
                        result.figure("obs_per_s"),
                        result.figure("p99_ms"),
                        result.figure("errors")));
    }

    private double median(String work, String figure) {
        var sorted = results.getOrDefault(work, List.of()).stream()
                .map(result -> result.figure(figure))
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private void print() {
        System.out.println("| work | requests/s | Observations/s | p50 ms | p99 ms | errors | memory MiB |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var work : results.keySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %s | %.1f | %.1f | %.0f | %.0f |%n",
                    work,
                    median(work, "req_per_s"),
                    work.startsWith("ward") ? "" : String.format(Locale.ROOT, "%,.0f", median(work, "obs_per_s")),
                    median(work, "p50_ms"),
                    median(work, "p99_ms"),
                    median(work, "errors"),
                    median(work, "mem_mib_end"));
        }
    }

    private static void say(String progress) {
        System.err.println(progress);
    }
}
