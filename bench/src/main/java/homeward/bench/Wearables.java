package homeward.bench;

import homeward.bench.load.Channel;
import homeward.bench.load.Line;
import homeward.bench.load.OpenLoop;
import homeward.bench.load.SampledBundle;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Everybody wears a device that sends what it measured once a second, in one Bundle every so many seconds.
///
/// The messages are spread evenly: somebody's is always due. Each follows the one before it without a gap.
///
/// @param every seconds from one message of a patient to the next
/// @param red how many patients have a pulse that scores 3
/// @param worn how many of the 50 of each ward wear a device; those in its last beds do not
record Wearables(MeasuredWard ward, List<Channel> channels, int patients, int every, int red, int worn) {
    static final int WARD = 50;
    private static final int LINES = 200;
    private static final int STEP = 7919;

    /// Every message of so many rounds, the first of which is due now.
    Sent send(int rounds) throws InterruptedException {
        long start = Instant.now().getEpochSecond();
        var loop = new OpenLoop(wearers() / (double) every, messages(rounds), LINES);
        var outcome = loop.run(() -> device(start));
        return new Sent(start, rounds, outcome);
    }

    /// What was sent.
    ///
    /// @param start second of the epoch at which the first message was due
    record Sent(long start, int rounds, OpenLoop.Outcome outcome) {}

    /// The wearers come in an order in which neighbours are not of one ward.
    int wearer(long number) {
        int wearer = (int) (number % wearers() * STEP % wearers());
        return wearer / worn * WARD + wearer % worn;
    }

    private int wearers() {
        return patients / WARD * worn;
    }

    /// How many messages so many rounds have.
    long messages(int rounds) {
        return (long) wearers() * rounds;
    }

    /// Which message of the first round is this patient's.
    long numberOf(int patient) {
        for (long number = 0; number < wearers(); number++) {
            if (wearer(number) == patient) {
                return number;
            }
        }
        throw new IllegalArgumentException("This patient wears nothing");
    }

    /// The second at which this patient's first sample of this round was taken.
    long firstSecond(long start, long number) {
        int wearers = wearers();
        return start + number % wearers * every / wearers + (number / wearers - 1) * every;
    }

    boolean isRed(int patient) {
        return red > 0 && patient % Math.max(1, patients / red) == 0;
    }

    /// Ids of those whose pulse scores 3.
    List<String> redOnes() {
        return IntStream.range(0, patients)
                .filter(patient -> isRed(patient) && patient % WARD < worn)
                .mapToObj(patient -> "pat-%06d".formatted(patient + 1))
                .toList();
    }

    int samplesAMessage() {
        return channels.size() * every;
    }

    /// One line over which any wearer's message may go.
    private Sending device(long start) {
        var well = new SampledBundle(ward.head("POST /fhir"), channels, every, false);
        var ill = new SampledBundle(ward.head("POST /fhir"), channels, every, true);
        return new Sending(
                new Line(ward.base()),
                number -> {
                    int patient = wearer(number);
                    return (isRed(patient) ? ill : well).of(patient, firstSecond(start, number));
                },
                channels.size());
    }
}
