package homeward.monitoring;

import static homeward.OpenHouse.block;
import static homeward.OpenHouse.reading;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.audit.Origin;
import homeward.earlywarning.News2;
import homeward.earlywarning.VitalSign;
import homeward.plumbing.Reach;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The scores of moments that had none are copied in without a look whether they stand there: a mistake would refuse
/// the whole commit. So readings come here in every way that might tempt it to one.
class EveryMomentIsScoredOnceRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant NOW = NINE.plusSeconds(86_400);
    private static final int PATIENTS = 5;
    private static final int ROUNDS = 40;
    private static final int SENDERS = 6;
    private static final List<VitalSign> SPOTS =
            List.of(VitalSign.RESPIRATION_RATE, VitalSign.PULSE, VitalSign.SYSTOLIC_PRESSURE, VitalSign.WEIGHT);
    private static final List<VitalSign> WORN = List.of(VitalSign.PULSE, VitalSign.RESPIRATION_RATE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void however_readings_come_late_again_of_many_together_and_after_a_commit_that_was_rolled_back(long seed)
            throws Exception {
        var random = new Random(seed);
        var patients = new ArrayList<PatientNo>();
        var all = new ArrayList<Entry>();
        for (int i = 0; i < PATIENTS; i++) {
            var id = "once-" + seed + "-" + i;
            patients.add(HOUSE.admit(id, NINE, LocalDate.of(i == 0 ? 2015 : 1946, 3, 1)));
            all.addAll(sent(id, random));
        }
        HOUSE.room(Partitions.class).ensure(List.of(NINE));

        for (int round = 0; round < ROUNDS; round++) {
            var some = some(all, random);
            if (random.nextInt(3) == 0) {
                rolledBack(some);
            } else {
                assertKept(some);
            }
        }
        sentByMany(all, random);

        for (var patient : patients) {
            assertThat(kept(patient)).isEqualTo(atOnce(patient));
        }
        assertThat(kept(patients.getFirst())).isEmpty();
        assertThat(kept(patients.getLast())).isNotEmpty();
    }

    /// Few moments, so that many things are measured at each.
    private static List<Entry> sent(String patient, Random random) {
        var sent = new ArrayList<Entry>();
        for (int i = 0; i < 30; i++) {
            var at = NINE.plusSeconds(60L * random.nextInt(20) * random.nextInt(40));
            sent.add(
                    reading(patient, SPOTS.get(random.nextInt(SPOTS.size())), 60_000 + 1_000 * random.nextInt(80), at));
        }
        for (int i = 0; i < 8; i++) {
            var samples = random.ints(1L + random.nextInt(150), 12_000, 28_000).toArray();
            var at = NINE.plusSeconds(30L * random.nextInt(600));
            sent.add(block(patient, WORN.get(random.nextInt(WORN.size())), at, "block-" + i, samples));
        }
        return sent;
    }

    private static List<Entry> some(List<Entry> all, Random random) {
        var some = new ArrayList<Entry>();
        for (int i = random.nextInt(25); i >= 0; i--) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    private static void rolledBack(List<Entry> entries) {
        new TransactionTemplate(HOUSE.room(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            HOUSE.room(KeepReadings.class)
                    .keep(List.of(Request.of(entries, Origin.MACHINERY, Reach.HOUSE, NOW, new CompletableFuture<>())));
            transaction.setRollbackOnly();
        });
    }

    private static void assertKept(List<Entry> entries) {
        assertThat(Reach.within(
                        Reach.HOUSE, () -> HOUSE.room(RecordReadings.class).record(entries, NOW)))
                .hasSameSizeAs(entries)
                .noneMatch(Receipt.Quarantined.class::isInstance);
    }

    private static void sentByMany(List<Entry> all, Random random) throws Exception {
        var senders = new ArrayList<Callable<Void>>();
        for (int i = 0; i < SENDERS; i++) {
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            senders.add(() -> {
                for (int from = 0; from < shuffled.size(); from += 7) {
                    assertKept(shuffled.subList(from, Math.min(shuffled.size(), from + 7)));
                }
                return null;
            });
        }
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sender : crowd.invokeAll(senders)) {
                sender.get();
            }
        }
    }

    private static Map<Instant, ScorePoint> kept(PatientNo patient) {
        var kept = new TreeMap<Instant, ScorePoint>();
        HOUSE.charts().scores(patient, NINE, NOW).forEach(point -> kept.put(point.at(), point));
        return kept;
    }

    /// What all that stands on the chart comes to; nothing for a child.
    private static Map<Instant, ScorePoint> atOnce(PatientNo patient) {
        var plans = Objects.requireNonNull(
                        HOUSE.room(Watches.class).find(List.of(patient)).get(patient))
                .plans();
        var chart = HOUSE.charts().find(new ReadingSearch(Set.of(patient), Set.of(), null, null, true, 1_000, 0));
        var scored = new TreeMap<>(APatientWithoutAStore.scoredAtOnce(chart, plans));
        scored.values().removeIf(point -> point.news2() instanceof News2.NotFor);
        return scored;
    }
}
