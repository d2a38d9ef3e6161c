package homeward.stories;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Promises P1, P2 and P4 under kill -9: what was acknowledged is there, once, and alerted.
class KilledUnderLoadStoryTest {
    private static final int ROUNDS = 5;
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Random random = new Random(20261122);
    private final AtomicReference<Machine> machine = new AtomicReference<>();
    private RunningWard ward;

    /// @throws Exception when it does not start
    KilledUnderLoadStoryTest() throws Exception {
        ward = RunningWard.empty();
    }

    @BeforeEach
    void admit() throws Exception {
        machine.set(Machine.of(ward));
        for (int patient = 0; patient < Delivery.PATIENTS; patient++) {
            machine.get().admit("under-load", Delivery.idOf(patient));
        }
    }

    @AfterEach
    void stop() {
        ward.close();
    }

    @Test
    void what_was_acknowledged_is_there_once_and_alerted() throws Exception {
        try (var load = Load.start(machine::get)) {
            for (int round = 0; round < ROUNDS; round++) {
                killAt(load, "the server", this::killTheServer);
                killAt(
                        load,
                        "the postmaster",
                        () -> ward.postgres().postmaster().orElseThrow().destroyForcibly());
                killAt(load, "all of PostgreSQL", () -> ward.postgres().killAll());
            }
            load.finish();
            judge(load);
        }
        // A PostgreSQL that ends by itself is a reason to wake somebody; nothing else was.
        assertThat(ward.errors()).isNotEmpty().allMatch(line -> line.contains("PostgreSQL ended by itself"));
    }

    private interface Blow {
        void fall() throws Exception;
    }

    /// Somewhere in the middle of the traffic; then senders must get through again without anybody's help.
    private void killAt(Load load, String whom, Blow blow) throws Exception {
        int before = load.acknowledged() + 50 + random.nextInt(400);
        Within.time(RECOVERY, "traffic before the death of " + whom, () -> load.acknowledged() >= before);
        long postmaster = Within.value(
                        RECOVERY, "a postmaster", () -> ward.postgres().postmaster())
                .pid();
        long from = System.nanoTime();
        blow.fall();
        Within.time(
                RECOVERY,
                "a new PostgreSQL after the death of " + whom,
                () -> ward.postgres()
                        .postmaster()
                        .filter(one -> one.pid() != postmaster)
                        .isPresent());
        int after = load.acknowledged();
        Within.time(RECOVERY, "recovery from the death of " + whom, () -> load.acknowledged() > after + 20);
        System.out.printf("Killed %s: acknowledging again after %d ms%n", whom, (System.nanoTime() - from) / 1_000_000);
    }

    private void killTheServer() throws Exception {
        ward.kill();
        ward.start();
        machine.set(Machine.of(ward));
    }

    private void judge(Load load) throws Exception {
        var stored = new StoredReadings(ward);
        var promised = load.with(Load.Outcome.ACKNOWLEDGED);
        System.out.printf(
                "Sent %d messages: %d acknowledged, %d failed, %d unknown; without acknowledgement: %s%n",
                load.history().size(),
                promised.size(),
                load.with(Load.Outcome.FAILED).size(),
                load.with(Load.Outcome.UNKNOWN).size(),
                load.failures());
        assertThat(load.failures().keySet()).isSubsetOf("HTTP 503", "HTTP 401", "no connection", "no answer");

        var readings = stored.readings();
        var lost = lost(promised, readings);
        var doubled = readings.values().stream().filter(times -> times > 1).toList();
        var missing = new HashSet<>(
                expectedAlerts(promised.stream().map(Load.Sent::delivery).collect(toSet())));
        missing.removeAll(stored.openAlerts().keySet());
        System.out.printf(
                "Stored %d readings: %d lost, %d doubled, %d alerts missing%n",
                readings.size(), lost.size(), doubled.size(), missing.size());
        assertThat(lost).isEmpty();
        assertThat(doubled).isEmpty();
        assertThat(missing).isEmpty();
        provesToFindALoss(promised, readings);
        everythingAgain(load, stored);
    }

    private static List<String> lost(List<Load.Sent> promised, Map<String, Integer> readings) {
        return promised.stream()
                .flatMap(sent -> sent.delivery().readings().stream())
                .filter(Predicate.not(readings::containsKey))
                .toList();
    }

    /// A check that has never failed is no check: with one reading taken away, it must.
    private static void provesToFindALoss(List<Load.Sent> promised, Map<String, Integer> readings) {
        var less = new TreeMap<>(readings);
        var taken = promised.getFirst().delivery().readings().getFirst();
        less.remove(taken);
        assertThat(lost(promised, less)).contains(taken);
    }

    /// All that was ever sent, twice more: the first time completes what never arrived, the second changes nothing.
    private void everythingAgain(Load load, StoredReadings stored) throws Exception {
        var history = load.history();
        var deliveries = history.stream().map(Load.Sent::delivery).toList();
        var answers = load.again(deliveries);
        assertThat(answers).allMatch(sent -> sent.outcome() == Load.Outcome.ACKNOWLEDGED);
        for (int i = 0; i < deliveries.size(); i++) {
            if (history.get(i).outcome() == Load.Outcome.ACKNOWLEDGED) {
                assertThat(answers.get(i).how()).doesNotContain("201");
            }
        }
        var readings = stored.readings();
        assertThat(load.again(deliveries)).noneMatch(sent -> sent.how().contains("201"));
        assertThat(stored.readings()).isEqualTo(readings);
        assertThat(readings.keySet())
                .isEqualTo(deliveries.stream()
                        .flatMap(delivery -> delivery.readings().stream())
                        .collect(toSet()));
        assertThat(readings.values()).containsOnly(1);
        var alerts = stored.openAlerts();
        System.out.printf(
                "Sent everything again, twice: %d readings, %d open alerts%n", readings.size(), alerts.size());
        assertThat(alerts.keySet()).isEqualTo(expectedAlerts(Set.copyOf(deliveries)));
        assertThat(alerts.values()).containsOnly(1);
        assertThat(machine.get()
                        .get("/Observation?_summary=count")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(readings.size());
    }

    /// What the complete ones among these sets must have raised: patient and rule.
    private static Set<String> expectedAlerts(Set<Delivery> deliveries) {
        Map<String, Integer> parts = new TreeMap<>();
        for (var delivery : deliveries) {
            parts.merge(
                    delivery.patient() + "/" + delivery.set(),
                    delivery.readings().size(),
                    Integer::sum);
        }
        return deliveries.stream()
                .filter(one -> parts.getOrDefault(one.patient() + "/" + one.set(), 0) == VitalSigns.OBSERVATIONS)
                .flatMap(one -> one.alerts().stream().map(rule -> Delivery.idOf(one.patient()) + " " + rule))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
