package homeward.bench;

import java.util.List;
import java.util.Locale;

/// One thing that was measured, in all its runs.
///
/// @param work what was done
/// @param what was measured of it, with the unit: `p99 ms`
/// @param asked by issue 3, or empty
/// @param peers what others took for the same work (../shared/bench/README.md), or empty
record Figure(String work, String what, List<Double> runs, String asked, String peers) {
    private static final int LARGE = 1000;
    private static final int SMALL = 20;

    Figure {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("A figure was measured at least once");
        }
    }

    /// The lower one of the two in the middle.
    double median() {
        return runs.stream().sorted().toList().get((runs.size() - 1) / 2);
    }

    double least() {
        return runs.stream().min(Double::compare).orElseThrow();
    }

    double most() {
        return runs.stream().max(Double::compare).orElseThrow();
    }

    String asRow() {
        var spread = runs.size() == 1 ? "1 run" : shown(least()) + " to " + shown(most()) + " (" + runs.size() + ")";
        return "| " + String.join(" | ", work, what, shown(median()), spread, asked, peers) + " |";
    }

    String asJson(String section, String at) {
        return "{\"section\":\"%s\",\"work\":\"%s\",\"figure\":\"%s\",\"median\":%s,\"least\":%s,\"most\":%s,\"runs\":%s,\"asked\":\"%s\",\"at\":\"%s\"}"
                .formatted(section, work, what, median(), least(), most(), runs, asked, at);
    }

    static String shown(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= LARGE) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < SMALL ? "%.2f" : "%.1f", value);
    }
}
