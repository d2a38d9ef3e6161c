package homeward.bench;

import homeward.bench.load.OpenLoop;
import homeward.bench.load.Turns;
import java.time.Duration;
import java.time.Instant;

/// Everybody wears a device, for minutes on end: is every sample kept, how long does an answer take, what does it cost?
final class Wearing implements Section {
    private static final int READ_BACK = 40;

    /// What is charted is asked for with a sample of the first patient. It must lie before all that is sent and read
    /// back, or it counts as one of them.
    private static final Duration BEFORE = Duration.ofHours(1);

    @Override
    public String name() {
        return "continuous";
    }

    @Override
    public String about() {
        return "everybody's wearable sends its samples; every one is counted again";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        for (int every : bench.options().numbers("every")) {
            for (int run = 0; run < bench.options().number("sustained"); run++) {
                measure(bench, figures, every);
            }
        }
    }

    private static void measure(Bench bench, Figures figures, int every) throws Exception {
        var ward = bench.ward();
        var options = bench.options();
        var charted = new Charted(ward);
        var channels = charted.channels(
                options.number("channels"), 0, Instant.now().minus(BEFORE).getEpochSecond());
        var wearables =
                new Wearables(ward, channels, new Turns(bench.patients(), Turns.WARD, every), options.number("red"));
        var work = "%,d patients x %d channels at 1 Hz, a Bundle each %d s"
                .formatted(bench.patients(), channels.size(), every);
        int rounds = Math.max(2, (int) Math.ceil(options.decimal("minutes") * 60 / every));
        Measure.say("  " + work + ", " + rounds + " rounds");

        long observations = charted.observations();
        long samples = charted.samples();
        long tables = ward.store().monitoringBytes();
        long folder = ward.store().folderBytes();
        var before = Usage.of(ward.pid());
        var sent = wearables.send(rounds);
        var used = Usage.of(ward.pid()).since(before);

        long messages = wearables.turns().messages(rounds);
        double samplesSent = (double) messages * wearables.samplesAMessage();
        told(figures, work, sent.outcome(), samplesSent);
        used.into(figures, work);
        long gained = charted.observations() - observations;
        figures.count(work, "Observations lost or doubled", Math.abs(gained - messages * channels.size()), "0");
        figures.add(work, "samples lost or doubled", Math.abs(charted.samples() - samples - samplesSent), "0", "");
        var readBack = new ReadBack(wearables, charted).of(sent, READ_BACK);
        figures.count(work, "of %,d samples read back, wrong".formatted(readBack.asked()), readBack.wrong(), "0");
        var red = wearables.redOnes();
        long unseen = red.size() - charted.alerted(red);
        figures.count(work, "of %d with a red pulse, without an alert".formatted(red.size()), unseen, "0");
        double grown = (double) (ward.store().monitoringBytes() - tables);
        figures.add(work, "MB of tables a million samples", grown / samplesSent, "8", "");
        double folderGrown = (double) (ward.store().folderBytes() - folder);
        figures.add(work, "MB of data folder a million samples, without WAL", folderGrown / samplesSent);
        figures.add(work, "memory MiB (PSS)", Usage.pssMib(ward.pid()));
    }

    private static void told(Figures figures, String work, OpenLoop.Outcome outcome, double samples) {
        double seconds = outcome.took().toMillis() / 1000.0;
        figures.add(work, "samples/s", samples / seconds, "120,000", "");
        figures.add(work, "p50 ms, from when it was due", outcome.latencies().quantileMillis(0.5));
        figures.add(work, "p99 ms, from when it was due", outcome.latencies().quantileMillis(0.99));
        figures.add(work, "longest ms", outcome.latencies().longestMillis());
        figures.add(work, "lag at the end, ms", outcome.lagMillis());
        figures.count(work, "messages never acknowledged", outcome.lost(), "0");
        figures.count(work, "messages sent again", outcome.again());
        outcome.failures().forEach((why, times) -> figures.note("sent again %,d times: %s".formatted(times, why)));
    }
}
