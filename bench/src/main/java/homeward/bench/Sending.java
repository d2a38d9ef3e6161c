package homeward.bench;

import homeward.bench.load.Channel;
import homeward.bench.load.Line;
import homeward.bench.load.OpenLoop;
import homeward.bench.load.SampledBundle;
import homeward.bench.load.SpotSet;
import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;

/// Messages by their number over one line, each answer checked for every entry.
///
/// @param entries that must have been kept of each message
record Sending(Line line, LongFunction<byte[]> message, int entries) implements OpenLoop.Sender {

    /// How long a block is that a gateway has stored.
    static final int BLOCK_SECONDS = 600;

    private static final String CREATED = "\"status\":\"201";
    private static final String HAD_ALREADY = "\"status\":\"200";

    /// The stored blocks of all gateways, each one's from the oldest to the newest.
    ///
    /// @param from second of the epoch at which storing began
    static Sending stored(MeasuredWard ward, List<Channel> channels, int gateways, long from) {
        var bundle = new SampledBundle(ward.head("POST /fhir"), channels, BLOCK_SECONDS, false);
        return new Sending(
                new Line(ward.base()),
                number -> bundle.of((int) (number % gateways), from + number / gateways * BLOCK_SECONDS),
                channels.size());
    }

    /// A set of spot readings for one patient after the other.
    ///
    /// @param start milliseconds of the epoch at which the first was taken
    static Sending sets(MeasuredWard ward, int patients, int perSecond, long start) {
        var set = new SpotSet(ward.head("POST /fhir"), false);
        return new Sending(
                new Line(ward.base()),
                number -> set.of((int) (number % patients), start + number * 1000 / perSecond),
                SpotSet.OBSERVATIONS);
    }

    @Override
    public String send(long number) throws IOException {
        var answer = line.send(message.apply(number));
        if (!answer.isOk()) {
            return "HTTP " + answer.status();
        }
        // Had already: an earlier try was stored, but its answer got lost.
        int kept = answer.times(CREATED) + answer.times(HAD_ALREADY);
        return kept == entries ? "" : "only " + kept + " of " + entries + " kept";
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
