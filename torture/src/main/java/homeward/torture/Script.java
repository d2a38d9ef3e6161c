package homeward.torture;

import homeward.torture.Message.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Everything that will ever be sent, by number. A round is one minute of every patient's life; within it the messages
/// stand in a mixed order.
///
/// @param start the minute of the first round, long enough ago that no round lies in the future
record Script(Patients patients, Instant start) {
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final int SET = 7;
    private static final int IN_A_FILE = 4;
    private static final int MISFITS = 2;

    int messagesARound() {
        int each = patients.aWay();
        return each + SET * each + each + each / IN_A_FILE + MISFITS;
    }

    int round(int number) {
        return number / messagesARound();
    }

    Message message(int number) {
        int round = round(number);
        int place = mixed(number % messagesARound());
        int each = patients.aWay();
        if (place < each) {
            var set = written(place, round);
            return new Message(
                    number,
                    Way.BUNDLE,
                    Writing.bundle(place % 2 == 0 ? "transaction" : "batch", set.observations()),
                    set.facts(),
                    "");
        }
        place -= each;
        if (place < SET * each) {
            var set = written(each + place / SET, round);
            int part = place % SET;
            return new Message(
                    number,
                    Way.SINGLE,
                    set.observations().get(part),
                    List.of(set.facts().get(part)),
                    "");
        }
        place -= SET * each;
        if (place < each) {
            var worn = written(2 * each + place, round);
            return new Message(
                    number, Way.SAMPLES, Writing.bundle("transaction", worn.channels()), worn.factsOfChannels(), "");
        }
        place -= each;
        return place < each / IN_A_FILE ? file(number, place, round) : misfit(number, round);
    }

    private Message file(int number, int place, int round) {
        int first = 3 * patients.aWay() + place * IN_A_FILE;
        var rows = new ArrayList<String>(List.of("patient,taken_at,code,value,unit"));
        var facts = new ArrayList<Fact>();
        for (int patient = first; patient < first + IN_A_FILE; patient++) {
            var set = written(patient, round);
            rows.addAll(set.rows());
            facts.addAll(set.factsOfRows());
        }
        return new Message(number, Way.FILE, String.join("\n", rows) + "\n", List.copyOf(facts), "");
    }

    private Message misfit(int number, int round) {
        var name = "misfit-" + number;
        return new Message(number, Way.MISFIT, written(0, round).misfit(name), List.of(), name);
    }

    private Writing written(int patient, int round) {
        return new Writing(
                patient,
                start.plus(ROUND.multipliedBy(round)),
                Vitals.of(Patients.mood(patient, round), patient * 7_919 + round));
    }

    /// A step that shares no divisor with the number of places visits each place once.
    private int mixed(int place) {
        int places = messagesARound();
        int step = IntStream.iterate(places * 5 / 8, one -> one + 1)
                .filter(one -> greatestCommonDivisor(one, places) == 1)
                .findFirst()
                .orElseThrow();
        return (int) ((long) place * step % places);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
