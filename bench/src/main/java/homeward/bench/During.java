package homeward.bench;

import homeward.bench.load.OpenLoop;
import homeward.bench.load.SpotSet;
import java.io.IOException;
import java.sql.SQLException;

/// What is measured while a burst goes on: how live red readings fare, what was kept, what it cost.
final class During {
    static final String UNTIL_KEPT = "seconds until all was kept";
    private static final int MOST_RED = 2000;
    private static final String RED = "red readings sent meanwhile";

    private final Bench bench;
    private final Figures figures;
    private final String work;
    private final long observationsBefore;

    During(Bench bench, Figures figures, String work) throws IOException, InterruptedException {
        this.bench = bench;
        this.figures = figures;
        this.work = work;
        observationsBefore = new Charted(bench.ward()).observations();
    }

    interface Load {
        OpenLoop.Outcome done() throws InterruptedException;
    }

    void work(Load load) throws IOException, InterruptedException, SQLException {
        var ward = bench.ward();
        var before = Usage.of(ward.pid());
        try (var red = RedReadings.start(ward, MOST_RED)) {
            var outcome = load.done();
            var used = Usage.of(ward.pid()).since(before);
            red.into(figures, work);
            figures.add(work, UNTIL_KEPT, outcome.took().toMillis() / 1000.0);
            figures.add(
                    work,
                    "p99 ms of an answer, from when it was due",
                    outcome.latencies().quantileMillis(0.99));
            figures.count(work, "messages never acknowledged", outcome.lost(), "0");
            figures.count(work, "messages sent again", outcome.again());
            outcome.failures().forEach((why, times) -> figures.note("sent again %,d times: %s".formatted(times, why)));
            used.into(figures, work);
        }
    }

    /// @param observations that were acknowledged, without the red ones
    void allKept(long observations) throws IOException, InterruptedException {
        double red = figures.median(work, RED) * SpotSet.OBSERVATIONS;
        double kept = (double) (new Charted(bench.ward()).observations() - observationsBefore);
        figures.add(work, "Observations lost or doubled", Math.abs(kept - observations - red), "0", "");
    }
}
