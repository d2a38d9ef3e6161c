package homeward.bench;

import homeward.bench.plot.Panel;
import homeward.bench.plot.Plot;
import homeward.bench.plot.Series;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was measured at each size, in all its runs; as lines of a table, and drawn.
final class Growth {
    private static final String PATIENTS = "patients";
    private static final String DAYS = "days of history";

    /// One thing that is followed while the house grows.
    enum Measured {
        THROUGHPUT(PATIENTS, "Observations/s in Bundles of 7", "peak"),
        MIDDLE(PATIENTS, "p50 ms at 1,000 Bundles/s", "p50"),
        SLOWEST(PATIENTS, "p99 ms at 1,000 Bundles/s", "p99"),
        MEMORY(PATIENTS, "MiB (PSS) under load", "under load"),
        MEMORY_AT_REST(PATIENTS, "MiB (PSS) after a start", "after a start"),
        DISK(PATIENTS, "bytes of tables an Observation", "an Observation"),
        START(PATIENTS, "seconds to the first answer, on existing data", "start"),
        BOARD(DAYS, "ward board p50 ms", "board p50"),
        BOARD_SLOWEST(DAYS, "ward board p99 ms", "board p99"),
        PATIENT(DAYS, "patient page p50 ms", "patient p50"),
        PATIENT_SLOWEST(DAYS, "patient page p99 ms", "patient p99");

        private final String of;
        private final String what;
        private final String inShort;

        Measured(String of, String what, String inShort) {
            this.of = of;
            this.what = what;
            this.inShort = inShort;
        }
    }

    private final Map<Measured, Map<Integer, List<Double>>> runs = new EnumMap<>(Measured.class);
    private int nextSet;

    void add(Measured measured, int size, double value) {
        runs.computeIfAbsent(measured, _ -> new TreeMap<>())
                .computeIfAbsent(size, _ -> new ArrayList<>())
                .add(value);
        Measure.say("  %,d %s, %s: %s".formatted(size, measured.of, measured.what, Figure.shown(value)));
    }

    /// The first set of readings that no size has sent yet.
    int nextSet() {
        return nextSet;
    }

    void nextSet(int first) {
        nextSet = first;
    }

    void into(Figures figures) {
        runs.forEach((measured, sizes) -> sizes.forEach((size, values) ->
                values.forEach(value -> figures.add("%,d %s".formatted(size, measured.of), measured.what, value))));
    }

    String csv() {
        var lines = new StringBuilder("of,size,figure,median,least,most,runs\n");
        runs.forEach((measured, sizes) -> sizes.forEach((size, values) -> {
            var figure = new Figure("", measured.what, values, "", "");
            lines.append(String.join(
                            ",",
                            measured.of,
                            size.toString(),
                            '"' + measured.what + '"',
                            Double.toString(figure.median()),
                            Double.toString(figure.least()),
                            Double.toString(figure.most()),
                            Integer.toString(values.size())))
                    .append('\n');
        }));
        return lines.toString();
    }

    Plot plot() {
        var panels = new ArrayList<Panel>();
        panel(panels, "Throughput", "Observations a second", Measured.THROUGHPUT);
        panel(panels, "Wait at 1,000 Bundles a second", "milliseconds", Measured.MIDDLE, Measured.SLOWEST);
        panel(panels, "Memory", "MiB", Measured.MEMORY, Measured.MEMORY_AT_REST);
        panel(panels, "Disk, indexes and scores included", "bytes", Measured.DISK);
        panel(panels, "Start to the first answer", "seconds", Measured.START);
        panel(
                panels,
                "Pages over the length of history",
                "milliseconds",
                Measured.BOARD,
                Measured.BOARD_SLOWEST,
                Measured.PATIENT,
                Measured.PATIENT_SLOWEST);
        return new Plot(
                "How Homeward's cost grows",
                "Medians of all runs; both axes of each chart are logarithmic. A flat line is a cost that does not grow.",
                panels);
    }

    private void panel(List<Panel> panels, String title, String yLabel, Measured... lines) {
        var drawn = new ArrayList<Series>();
        for (var line : lines) {
            var points = runs.getOrDefault(line, Map.of()).entrySet().stream()
                    .map(size -> new Series.Point(size.getKey(), new Figure("", "", size.getValue(), "", "").median()))
                    .toList();
            if (!points.isEmpty()) {
                drawn.add(new Series(line.inShort, points));
            }
        }
        if (!drawn.isEmpty()) {
            panels.add(new Panel(title, lines[0].of, yLabel, drawn));
        }
    }
}
