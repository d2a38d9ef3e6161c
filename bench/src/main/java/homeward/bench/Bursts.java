package homeward.bench;

import homeward.bench.load.Channel;
import homeward.bench.load.OpenLoop;
import homeward.bench.load.SpotSet;
import java.time.Instant;
import java.util.List;

/// More at once than on a usual day: gateways that send what they stored, and ten times the usual readings.
final class Bursts implements Section {
    private static final int HOUR = 3600;
    private static final int TENFOLD = 10;
    private static final int LINES = 400;
    private static final double AT_ONCE = 1e9;
    private static final String UNTIL_KEPT = During.UNTIL_KEPT;

    @Override
    public String name() {
        return "bursts";
    }

    @Override
    public String about() {
        return "gateways send hours of samples at once; ten times the usual load; live alerts meanwhile";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        storeAndForward(bench, figures);
        tenfold(bench, figures);
    }

    /// Each gateway has a line of its own, and everything is due at the beginning.
    private static void storeAndForward(Bench bench, Figures figures) throws Exception {
        var options = bench.options();
        int gateways = options.number("gateways");
        int seconds = options.number("hours") * HOUR;
        long now = Instant.now().getEpochSecond();
        List<Channel> channels = new Charted(bench.ward()).channels(options.number("channels"), 0, now);
        var work = "%d gateways send %d h x %d channels x 1 Hz at once, beside %d Bundles of 7 a second"
                .formatted(gateways, options.number("hours"), channels.size(), options.number("base"));
        long blocks = (long) gateways * seconds / Sending.BLOCK_SECONDS;
        var flush = new OpenLoop(AT_ONCE, blocks, gateways);
        var during = new During(bench, figures, work);
        try (var usual = new UsualReadings(bench.ward(), bench.patients(), options.number("base"))) {
            var ward = bench.ward();
            during.work(() -> flush.run(() -> Sending.stored(ward, channels, gateways, now - seconds)));
            double samples = (double) blocks * Sending.BLOCK_SECONDS * channels.size();
            figures.add(work, "samples/s", samples / figures.median(work, UNTIL_KEPT));
            during.allKept(blocks * channels.size() + usual.kept() * SpotSet.OBSERVATIONS);
        }
    }

    private static void tenfold(Bench bench, Figures figures) throws Exception {
        int rate = bench.options().number("base") * TENFOLD;
        double seconds = bench.options().decimal("burst") * 60;
        long sets = (long) (rate * seconds);
        var work = "%,d Bundles of 7 a second, ten times the load, for %.0f s".formatted(rate, seconds);
        var ward = bench.ward();
        var during = new During(bench, figures, work);
        long start = Instant.now().toEpochMilli();
        during.work(() -> new OpenLoop(rate, sets, LINES).run(() -> Sending.sets(ward, bench.patients(), rate, start)));
        during.allKept(sets * SpotSet.OBSERVATIONS);
        double after = Math.max(0, figures.median(work, UNTIL_KEPT) - seconds);
        figures.add(work, "seconds to work it off afterwards", after, "%.0f".formatted(seconds), "");
    }
}
