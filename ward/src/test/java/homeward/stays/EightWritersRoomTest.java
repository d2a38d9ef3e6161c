package homeward.stays;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.plumbing.Reach;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Eight people who admit, move and correct the same few patients at the same time, and two who read meanwhile: the
/// ledger stays as true as if one had written after another. More rounds with `-Dhomeward.rounds=50`.
class EightWritersRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final int WRITERS = 8;
    private static final int READERS = 2;
    private static final int PATIENTS = 4;
    private static final int STEPS = 40;
    private static final int SAMPLE = 40;
    private static final Map<String, Long> COUNTS = Collections.synchronizedMap(new TreeMap<>());

    static Stream<Long> seeds() {
        return LongStream.range(0, Integer.getInteger("homeward.rounds", 4)).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leave_a_ledger_that_is_true_whatever_the_order(long seed) throws Exception {
        var wards = new SomeWards(HOUSE, "eight-" + seed, PATIENTS);
        var answers = new ConcurrentLinkedQueue<Answer>();
        var writing = new AtomicBoolean(true);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(n -> all.submit(writer(wards, new Random(seed * WRITERS + n))))
                    .toList();
            var readers = IntStream.range(0, READERS)
                    .mapToObj(_ -> all.submit(reader(wards, writing, answers)))
                    .toList();
            try {
                for (var writer : writers) {
                    demandNoException(writer, seed);
                }
            } finally {
                writing.set(false);
            }
            for (var reader : readers) {
                demandNoException(reader, seed);
            }
        }

        assertThat(answers).isNotEmpty();
        for (var answer : answers) {
            assertThat(occupied(wards, answer.moment(), answer.known()))
                    .as("asked again: %s", answer)
                    .isEqualTo(answer.occupied());
        }
        prove(wards, answers, new Random(seed));
        COUNTS.merge("rounds", 1L, Long::sum);
        COUNTS.merge("entries", (long) wards.entries().size(), Long::sum);
        COUNTS.merge("asked while writing, and again", (long) answers.size(), Long::sum);
    }

    private record Answer(Instant moment, Instant known, Map<WardId, Occupied> occupied) {}

    private static Callable<Boolean> writer(SomeWards wards, Random random) {
        return () -> Reach.within(Reach.HOUSE, () -> {
            for (int step = 0; step < STEPS; step++) {
                COUNTS.merge("told: " + wards.step(random).getClass().getSimpleName(), 1L, Long::sum);
            }
            return true;
        });
    }

    private static Callable<Boolean> reader(SomeWards wards, AtomicBoolean writing, Queue<Answer> answers) {
        return () -> Reach.within(Reach.HOUSE, () -> {
            var random = new Random(1);
            while (writing.get()) {
                var known = HOUSE.room(ReadOccupancy.class).knownNow();
                var moment = known.minus(Duration.ofHours(random.nextInt(2_400)));
                answers.add(new Answer(moment, known, occupied(wards, moment, known)));
            }
            return true;
        });
    }

    private static void demandNoException(Future<Boolean> done, long seed) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException broken) {
            throw new AssertionError("Round " + seed, broken.getCause());
        }
    }

    private static Map<WardId, Occupied> occupied(SomeWards wards, Instant moment, Instant known) {
        var answer = new TreeMap<WardId, Occupied>(java.util.Comparator.comparing(WardId::value));
        answer.putAll(HOUSE.room(ReadOccupancy.class).at(moment, known));
        answer.keySet().retainAll(wards.wards());
        return answer;
    }

    private static void prove(SomeWards wards, Queue<Answer> answers, Random random) {
        var proof = new LedgerProof(HOUSE, wards);
        var knowns = Stream.concat(proof.everyKnown().stream(), answers.stream().map(Answer::known))
                .toList();
        proof.spansAreTheFoldAsKnownAt(knowns)
                .occupiedIsArrivalsMinusDepartures(
                        LedgerProof.sample(proof.everyMoment(), random, SAMPLE),
                        LedgerProof.sample(knowns, random, SAMPLE))
                .watchingFollows();
        COUNTS.merge("folds compared", proof.foldsCompared(), Long::sum);
        COUNTS.merge("instants compared", proof.instantsCompared(), Long::sum);
    }

    @AfterAll
    static void say() {
        System.out.println("Eight writers: " + COUNTS);
    }
}
