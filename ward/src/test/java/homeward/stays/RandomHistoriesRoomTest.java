package homeward.stays;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever is told, in whatever order, sense or nonsense: the ledger of stays stays true. More histories with
/// `-Dhomeward.histories=200`, one again with `-Dhomeward.seed=N`.
class RandomHistoriesRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final int STEPS = 240;
    private static final int PATIENTS = 6;
    private static final int SAMPLE = 40;
    private static final Map<String, Long> COUNTS = Collections.synchronizedMap(new TreeMap<>());

    private static final List<String> STRETCH = List.of("""
            update stays.entry set recorded_at = :first::timestamptz + (recorded_at - :first::timestamptz) * :factor
            where stay_no = any(:stays)
            """, """
            update stays.span set known_from = :first::timestamptz + (known_from - :first::timestamptz) * :factor,
                end_known_from = :first::timestamptz + (end_known_from - :first::timestamptz) * :factor,
                known_until = :first::timestamptz + (known_until - :first::timestamptz) * :factor
            where stay_no = any(:stays)
            """);

    static Stream<Long> seeds() {
        var one = Long.getLong("homeward.seed");
        return one != null
                ? Stream.of(one)
                : IntStream.range(0, Integer.getInteger("homeward.histories", 8))
                        .mapToObj(n -> 20_261_122L + n);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void of_what_may_happen_to_patients_are_told_truly_at_every_moment_as_known_at_every_other(long seed) {
        var random = new Random(seed);
        var wards = new SomeWards(HOUSE, "seed-" + seed, PATIENTS);
        var before = new HashMap<Asked, Map<WardId, Occupied>>();
        for (int step = 0; step < STEPS; step++) {
            count(wards.step(random).getClass().getSimpleName());
            if (step % 20 == 10) {
                ask(wards, random, before);
            }
        }

        before.forEach((asked, answered) ->
                assertThat(answer(wards, asked)).as("%s", asked).isEqualTo(answered));
        prove(wards, random);
        stretch(wards);
        prove(wards, random);
        COUNTS.merge("histories", 1L, Long::sum);
        COUNTS.merge("entries", (long) wards.entries().size(), Long::sum);
        COUNTS.merge("asked again", (long) before.size(), Long::sum);
    }

    /// What was asked while the history was written.
    private record Asked(Instant moment, Instant known) {}

    private static void ask(SomeWards wards, Random random, Map<Asked, Map<WardId, Occupied>> answers) {
        var known = HOUSE.room(ReadOccupancy.class).knownNow();
        for (var moment : LedgerProof.sample(new LedgerProof(HOUSE, wards).everyMoment(), random, 6)) {
            var asked = new Asked(moment, known);
            answers.put(asked, answer(wards, asked));
        }
    }

    private static Map<WardId, Occupied> answer(SomeWards wards, Asked asked) {
        var answer = new HashMap<>(HOUSE.room(ReadOccupancy.class).at(asked.moment(), asked.known()));
        answer.keySet().retainAll(wards.wards());
        return answer;
    }

    private static void prove(SomeWards wards, Random random) {
        var proof = new LedgerProof(HOUSE, wards);
        proof.spansAreTheFoldAsKnownAt(proof.everyKnown())
                .occupiedIsArrivalsMinusDepartures(
                        LedgerProof.sample(proof.everyMoment(), random, SAMPLE),
                        LedgerProof.sample(proof.everyKnown(), random, SAMPLE))
                .watchingFollows();
        COUNTS.merge("folds compared", proof.foldsCompared(), Long::sum);
        COUNTS.merge("instants compared", proof.instantsCompared(), Long::sum);
    }

    /// The same history, written down over two hundred days instead of some seconds: as only its owner could make it
    /// seem, past every trigger.
    private static void stretch(SomeWards wards) {
        var recorded = wards.entries().stream().map(Entry::recordedAt).sorted().toList();
        double seconds =
                Duration.between(recorded.getFirst(), recorded.getLast()).toNanos() / 1e9;
        var source = HOUSE.database().pastEveryPolicy();
        var database = JdbcClient.create(source);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(_ -> {
            database.sql("set local session_replication_role = replica").update();
            for (var statement : STRETCH) {
                database.sql(statement)
                        .param("first", recorded.getFirst().toString())
                        .param("factor", Duration.ofDays(200).toSeconds() / seconds)
                        .param(
                                "stays",
                                wards.stays().stream().map(StayNo::value).toArray(Long[]::new))
                        .update();
            }
        });
    }

    private static void count(String what) {
        COUNTS.merge("told: " + what, 1L, Long::sum);
    }

    @AfterAll
    static void say() {
        System.out.println("Random histories: " + COUNTS);
    }
}
