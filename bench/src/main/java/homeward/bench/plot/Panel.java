package homeward.bench.plot;

import java.util.List;

/// One chart among several.
public record Panel(String title, String xLabel, String yLabel, List<Series> lines) {
    public Panel {
        lines = List.copyOf(lines);
    }
}
