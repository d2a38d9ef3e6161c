package homeward;

import static homeward.OpenHouse.block;
import static homeward.OpenHouse.reading;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.VitalSign;
import homeward.monitoring.Chart;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.RecordReadings;
import homeward.monitoring.ScorePoint;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Promise P3: any order of the same readings gives the same final state, scores and open alerts.
class AnyOrderOfReadingsRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration SPAN = Duration.ofHours(40);
    private static final int ORDERS = 25;

    private record Outcome(Chart chart, List<ScorePoint> scores, List<String> alerts) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_order_of_the_same_readings_gives_the_same_state_scores_and_open_alerts(long seed) {
        everyOrderEndsAlike("spot-" + seed, sets(seed), new Random(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void and_so_does_any_order_of_spot_readings_and_a_wearables_blocks(long seed) {
        var readings = new ArrayList<>(sets(seed));
        readings.addAll(blocks(seed, readings.get(readings.size() / 2).at()));
        readings.sort(Comparator.comparing(Value::at));
        everyOrderEndsAlike("mixed-" + seed, readings, new Random(seed));
    }

    private static void everyOrderEndsAlike(String id, List<Value> readings, Random random) {
        var inOrder = outcome(id, readings, random, false);

        for (int order = 0; order < ORDERS; order++) {
            var shuffled = outcome(id + "-" + order, readings, random, true);
            assertThat(shuffled.scores()).isEqualTo(inOrder.scores());
            assertThat(shuffled.alerts()).isEqualTo(inOrder.alerts());
            assertThat(shuffled.chart().news2()).isEqualTo(inOrder.chart().news2());
            assertThat(shuffled.chart().latest()).isEqualTo(inOrder.chart().latest());
        }
    }

    /// @param number of a block; negative for a spot reading, which has one sample
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Value(VitalSign sign, Instant at, int number, int... samples) {
        Value(VitalSign sign, int value, Instant at) {
            this(sign, at, -1, value);
        }

        Entry sentFor(String patient) {
            return number < 0
                    ? reading(patient, sign, samples[0], at)
                    : block(patient, sign, at, "block-" + number, samples);
        }
    }

    /// Sets at odd times, some incomplete, some readings of the same moment, some bad.
    private static List<Value> sets(long seed) {
        var random = new Random(seed * 31);
        var values = new ArrayList<Value>();
        for (int set = 0; set < 6; set++) {
            var at = NOON.plusSeconds(random.nextLong(SPAN.toSeconds()));
            add(values, random, VitalSign.RESPIRATION_RATE, at, 14, 19, 23, 26);
            add(values, random, VitalSign.OXYGEN_SATURATION, at, 97, 95, 93, 90);
            add(values, random, VitalSign.SYSTOLIC_PRESSURE, at, 130, 118, 105, 88);
            add(values, random, VitalSign.PULSE, at, 70, 92, 115, 135);
            add(values, random, VitalSign.TEMPERATURE, at, 37, 38, 39, 35);
            if (random.nextBoolean()) {
                values.add(new Value(VitalSign.CONSCIOUSNESS, random.nextInt(20) == 0 ? 1 : 0, at));
                values.add(new Value(VitalSign.INSPIRED_OXYGEN, random.nextInt(5) == 0 ? 2_000 : 0, at));
            }
        }
        values.sort(Comparator.comparing(Value::at));
        return values;
    }

    /// Blocks that abut, overlap, tie and leave gaps, around one of the sets and hours away from it.
    private static List<Value> blocks(long seed, Instant around) {
        var random = new Random(seed * 37);
        var signs = List.of(VitalSign.PULSE, VitalSign.OXYGEN_SATURATION, VitalSign.RESPIRATION_RATE);
        var blocks = new ArrayList<Value>();
        for (int i = 0; i < 12; i++) {
            var sign = signs.get(random.nextInt(3));
            var away = Duration.ofSeconds(random.nextInt(3) == 0 ? random.nextInt(30_000) : random.nextInt(300));
            var samples = new int[1 + random.nextInt(120)];
            int level = sign == VitalSign.PULSE ? 125 : sign == VitalSign.OXYGEN_SATURATION ? 90 : 22;
            for (int sample = 0; sample < samples.length; sample++) {
                samples[sample] = random.nextInt(4) == 0 ? Measured.Samples.GAP : (level + random.nextInt(8)) * 1_000;
            }
            var at = around.plus(away);
            blocks.add(new Value(sign, at, i, samples));
            if (random.nextInt(4) == 0) {
                blocks.add(new Value(sign, at, 100 + i, samples[0], Measured.Samples.GAP));
            }
        }
        return blocks;
    }

    private static void add(List<Value> values, Random random, VitalSign sign, Instant at, int... choices) {
        if (random.nextInt(8) > 0) {
            values.add(new Value(sign, choices[random.nextInt(choices.length)] * 1_000, at));
        }
        if (random.nextInt(12) == 0) {
            values.add(new Value(sign, choices[random.nextInt(choices.length)] * 1_000, at));
        }
    }

    private static Outcome outcome(String id, List<Value> values, Random random, boolean shuffle) {
        var patient = HOUSE.admit(id, NOON.minusSeconds(60));
        var sent = new ArrayList<>(values);
        if (shuffle) {
            Collections.shuffle(sent, random);
        }
        int from = 0;
        while (from < sent.size()) {
            int to = Math.min(sent.size(), from + 1 + random.nextInt(5));
            var entries = sent.subList(from, to).stream()
                    .map(value -> value.sentFor(id))
                    .toList();
            HOUSE.room(RecordReadings.class).record(entries, NOON.plus(SPAN));
            from = to;
        }
        return outcome(patient);
    }

    private static Outcome outcome(PatientNo patient) {
        var end = NOON.plus(SPAN);
        return new Outcome(
                Objects.requireNonNull(HOUSE.charts().of(Set.of(patient), end).get(patient)),
                HOUSE.charts().scores(patient, NOON, end.plusSeconds(1)),
                HOUSE.openAlerts(patient).stream()
                        .filter(alert -> alert.rule().clinical())
                        .map(alert -> alert.rule().code() + " met " + alert.metAt() + " at " + alert.score())
                        .toList());
    }
}
