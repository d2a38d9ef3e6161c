package homeward.bench;

import homeward.bench.load.Channel;
import homeward.bench.load.Line;
import homeward.bench.load.OpenLoop;
import homeward.bench.load.SampledBundle;
import homeward.bench.load.Turns;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Everybody wears a device that sends what it measured once a second, in one Bundle every so many seconds.
///
/// The messages are spread evenly: somebody's is always due.
///
/// @param red how many patients have a pulse that scores 3
record Wearables(MeasuredWard ward, List<Channel> channels, Turns turns, int red) {
    private static final int LINES = 200;
    private static final double AT_ONCE = 1e9;

    /// What was sent.
    ///
    /// @param start second of the epoch at which the first message was due
    record Sent(long start, int rounds, OpenLoop.Outcome outcome) {}

    /// Every message of so many rounds, the first of which is due now.
    Sent send(int rounds) throws InterruptedException {
        long start = Instant.now().getEpochSecond();
        var loop = new OpenLoop(turns.wearers() / (double) turns.every(), turns.messages(rounds), LINES);
        return new Sent(start, rounds, loop.run(() -> device(start)));
    }

    /// The same messages as fast as they are answered, over so many lines.
    OpenLoop.Outcome sendAtOnce(int rounds, int lines) throws InterruptedException {
        long start = Instant.now().getEpochSecond() - (rounds - 1L) * turns.every();
        return new OpenLoop(AT_ONCE, turns.messages(rounds), lines).run(() -> device(start));
    }

    boolean isRed(int patient) {
        return red > 0 && turns.wears(patient) && patient % Math.max(1, turns.patients() / red) == 0;
    }

    /// Ids of those whose pulse scores 3.
    List<String> redOnes() {
        return IntStream.range(0, turns.patients())
                .filter(this::isRed)
                .mapToObj(patient -> "pat-%06d".formatted(patient + 1))
                .toList();
    }

    int samplesAMessage() {
        return channels.size() * turns.every();
    }

    /// One line over which any wearer's message may go.
    private Sending device(long start) {
        var well = new SampledBundle(ward.head("POST /fhir"), channels, turns.every(), false);
        var ill = new SampledBundle(ward.head("POST /fhir"), channels, turns.every(), true);
        return new Sending(
                new Line(ward.base()),
                number -> {
                    int patient = turns.wearer(number);
                    return (isRed(patient) ? ill : well).of(patient, turns.firstSecond(start, number));
                },
                channels.size());
    }
}
