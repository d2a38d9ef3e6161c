package homeward.monitoring;

import static homeward.monitoring.APatientWithoutAStore.block;
import static homeward.monitoring.APatientWithoutAStore.latestAtOnce;
import static homeward.monitoring.APatientWithoutAStore.scoredAtOnce;
import static homeward.monitoring.APatientWithoutAStore.spot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.earlywarning.News2;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AWearableSpeaksByTheMinuteTest {
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Plans EVERY_TWO_HOURS = plans(Duration.ofHours(2));
    private static final int SHUFFLES = 4_000;
    private static final int GAP = Measured.Samples.GAP;

    @ParameterizedTest
    @EnumSource(names = {"CONSCIOUSNESS", "INSPIRED_OXYGEN", "SYSTOLIC_PRESSURE", "DIASTOLIC_PRESSURE"})
    void but_never_for_what_it_cannot_measure(VitalSign sign) {
        assertThatThrownBy(() -> new Measured.Samples(sign, 1_000_000, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void with_the_lower_median_of_what_it_measured_in_the_minute_standing_at_its_start() {
        var patient = aPatient().take(block(VitalSign.PULSE, NINE.plusSeconds(20), 70_000, 90_000, 80_000, 60_000));

        assertThat(patient.latest()).containsEntry(VitalSign.PULSE, minute(VitalSign.PULSE, 70_000, NINE));
        assertThat(patient.scores).containsOnlyKeys(NINE);
    }

    @Test
    void and_gaps_and_poor_samples_say_nothing() {
        var poor = new BitSet();
        poor.set(1, 3);
        var block = block(
                VitalSign.OXYGEN_SATURATION, NINE, Duration.ofSeconds(1), poor, 7, 97_000, 60_000, 61_000, GAP, 98_000);

        assertThat(aPatient().take(block).latest())
                .containsEntry(VitalSign.OXYGEN_SATURATION, minute(VitalSign.OXYGEN_SATURATION, 97_000, NINE));
        assertThat(aPatient().take(block(VitalSign.PULSE, NINE, GAP, GAP)).scores)
                .isEmpty();
    }

    @Test
    void and_corrects_the_open_minute_as_more_of_it_comes() {
        var patient = aPatient();
        patient.take(block(VitalSign.PULSE, NINE, 135_000, 135_000, 135_000));
        assertThat(leastOf(patient, NINE)).isEqualTo(3);
        patient.take(block(VitalSign.PULSE, NINE.plusSeconds(3), 80_000, 80_000, 80_000, 80_000));

        assertThat(leastOf(patient, NINE)).isZero();
        assertThat(patient.spansRead).isZero();
    }

    @Test
    void so_that_an_hour_at_once_is_sixty_moments() {
        var patient = aPatient().take(block(VitalSign.PULSE, NINE, everySecond(3_600, 70_000)));

        assertThat(patient.scores).hasSize(60);
        assertThat(patient.latest())
                .containsEntry(VitalSign.PULSE, minute(VitalSign.PULSE, 70_000, NINE.plusSeconds(59 * 60)));
        assertThat(patient.spansRead).isZero();
    }

    @Test
    void and_a_minute_that_scores_the_same_again_is_not_written_again() {
        var patient = aPatient();
        for (int i = 0; i < 6; i++) {
            patient.take(block(VitalSign.PULSE, NINE.plusSeconds(10L * i), everySecond(10, 70_000 + i * 500)));
        }

        assertThat(patient.scoresWritten).isEqualTo(1);
    }

    @Test
    void and_counts_for_fifteen_minutes_after_which_its_sign_is_missing() {
        var plan = EVERY_TWO_HOURS.at(NINE);
        var latest = aPatient()
                .take(spot(VitalSign.PULSE, 70_000, NINE.minusSeconds(600)))
                .take(block(VitalSign.PULSE, NINE, 135_000))
                .latest();

        assertThat(known(Scoring.at(NINE.plusSeconds(900), latest, plan))).isEqualTo(1);
        assertThat(known(Scoring.at(NINE.plusSeconds(901), latest, plan))).isZero();
        assertThat(known(Scoring.at(
                        NINE.plusSeconds(301),
                        latest,
                        plans(Duration.ofMinutes(5)).at(NINE))))
                .isZero();
    }

    @Test
    void and_on_a_tie_of_moment_the_spot_reading_stands() {
        var spot = spot(VitalSign.PULSE, 70_000, NINE);
        var block = block(VitalSign.PULSE, NINE, 135_000);

        assertThat(aPatient().take(spot).take(block).latest())
                .isEqualTo(aPatient().take(block).take(spot).latest())
                .containsEntry(
                        VitalSign.PULSE,
                        Components.ofSpot(spot.id(), spot.measured()).getFirst());
    }

    @Test
    void and_channels_that_come_a_minute_apart_need_nothing_to_be_read_back() {
        var patient = aPatient();
        for (int i = 0; i < 30; i++) {
            var then = NINE.plusSeconds(60L * i);
            patient.take(block(VitalSign.PULSE, then.minusSeconds(5), everySecond(60, 70_000)));
            patient.take(block(VitalSign.OXYGEN_SATURATION, then.minusSeconds(65), everySecond(60, 97_000)));
            patient.take(spot(VitalSign.TEMPERATURE, 37_000, then.minusSeconds(50)));
        }

        assertThat(patient.spansRead).isZero();
        assertThat(patient.scores).isEqualTo(scoredAtOnce(patient.chart, EVERY_TWO_HOURS));
    }

    @Test
    void and_a_minute_of_too_many_values_is_read_back() {
        var patient = aPatient();
        var random = new Random(3);
        for (int i = 0; i < 4; i++) {
            patient.take(block(
                    VitalSign.PULSE,
                    NINE.plusSeconds(10L * i),
                    Duration.ofMillis(100),
                    new BitSet(),
                    7,
                    IntStream.range(0, 100)
                            .map(_ -> 60_000 + random.nextInt(80_000))
                            .toArray()));
        }

        assertThat(patient.latest()).isEqualTo(latestAtOnce(patient.chart));
        assertThat(patient.spansRead).isPositive();
        assertThat(StateCodec.pack(patient.state)).hasSizeLessThan(400);
    }

    @Test
    void and_the_state_of_a_busy_patient_stays_small() {
        var patient = aPatient();
        var random = new Random(5);
        var signs = List.of(VitalSign.PULSE, VitalSign.OXYGEN_SATURATION, VitalSign.RESPIRATION_RATE);
        for (int i = 0; i < 60; i++) {
            for (var sign : signs) {
                patient.take(block(
                        sign,
                        NINE.plusSeconds(10L * i),
                        IntStream.range(0, 10)
                                .map(_ -> (60 + random.nextInt(9)) * 1_000)
                                .toArray()));
            }
            patient.take(spot(VitalSign.SYSTOLIC_PRESSURE, 120_000, NINE.plusSeconds(10L * i)));
        }

        assertThat(StateCodec.pack(patient.state)).hasSizeLessThan(700);
    }

    @Test
    void and_two_days_that_are_handed_in_late_are_read_back_half_an_hour_at_a_time() {
        var patient = aPatient();
        patient.take(spot(VitalSign.PULSE, 70_000, NINE.minusSeconds(60)));
        patient.take(spot(VitalSign.TEMPERATURE, 37_000, NINE.plus(Duration.ofHours(6))));
        patient.take(block(VitalSign.PULSE, NINE, 70_000));
        patient.longestSpan = Duration.ZERO;
        for (int minute = 1; minute < 300; minute++) {
            patient.take(block(VitalSign.PULSE, NINE.plusSeconds(60L * minute), everySecond(60, 70_000)));
        }

        assertThat(patient.longestSpan).isLessThan(Duration.ofMinutes(35));
        assertThat(patient.scores).isEqualTo(scoredAtOnce(patient.chart, EVERY_TWO_HOURS));
    }

    @Test
    void and_a_minute_that_a_later_block_tells_otherwise_is_no_longer_scored() {
        var patient = aPatient()
                .take(block(VitalSign.PULSE, NINE.minusSeconds(3_600), 70_000))
                .take(block(VitalSign.PULSE, NINE, 135_000, 135_000))
                .take(block(VitalSign.PULSE, NINE.minusMillis(1), GAP, GAP, GAP))
                .take(block(VitalSign.PULSE, NINE, Duration.ofSeconds(1), new BitSet(), 8, GAP, GAP));

        assertThat(patient.scores).containsOnlyKeys(NINE.minusSeconds(3_600));
        assertThat(patient.latest()).isEqualTo(latestAtOnce(patient.chart)).hasSize(1);
    }

    @Test
    void and_any_order_of_spot_readings_and_blocks_ends_alike() {
        var random = new Random(20_261_122);
        for (int i = 0; i < SHUFFLES; i++) {
            var readings = mixed(random);
            var scores = scoredAtOnce(readings, EVERY_TWO_HOURS);
            var latest = latestAtOnce(readings);
            var inTime = new ArrayList<>(readings);
            inTime.sort((one, other) -> one.takenAt().compareTo(other.takenAt()));
            var state = together(inTime, 1).state;
            Collections.shuffle(readings, random);
            var patient = together(readings, 1 + random.nextInt(4));

            assertThat(patient.latest()).as("latest of mix %d", i).isEqualTo(latest);
            assertThat(patient.scores).as("scores of mix %d", i).isEqualTo(scores);
            assertThat(patient.state).as("state of mix %d", i).isEqualTo(state);
        }
    }

    private static APatientWithoutAStore together(List<Reading> readings, int atOnce) {
        var patient = aPatient();
        for (int from = 0; from < readings.size(); from += atOnce) {
            patient.take(readings.subList(from, Math.min(readings.size(), from + atOnce)));
        }
        return patient;
    }

    /// Spot readings and blocks that overlap, abut, tie and leave gaps, over five hours or five minutes.
    private static List<Reading> mixed(Random random) {
        int span = random.nextBoolean() ? 5 * 3_600 : 300;
        var signs = List.of(VitalSign.PULSE, VitalSign.OXYGEN_SATURATION, VitalSign.RESPIRATION_RATE);
        var readings = new ArrayList<Reading>();
        int count = 2 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            var sign = signs.get(random.nextInt(3));
            var at = NINE.plusSeconds(random.nextInt(4) == 0 ? 60L * random.nextInt(span / 60) : random.nextInt(span));
            if (random.nextInt(3) == 0) {
                readings.add(spot(sign, value(sign, random), at));
            } else {
                var samples = IntStream.range(0, 1 + random.nextInt(150))
                        .map(_ -> random.nextInt(5) == 0 ? GAP : value(sign, random))
                        .toArray();
                var period = Duration.ofSeconds(1 + random.nextInt(2) * 29L);
                readings.add(block(sign, at, period, poor(samples.length, random), i, samples));
                if (random.nextInt(4) == 0) {
                    readings.add(
                            block(sign, at, Duration.ofSeconds(1), new BitSet(), -i - 1, value(sign, random), GAP));
                }
            }
        }
        return readings;
    }

    private static BitSet poor(int samples, Random random) {
        var poor = new BitSet();
        if (random.nextInt(3) == 0) {
            poor.set(random.nextInt(samples), samples);
        }
        return poor;
    }

    private static int value(VitalSign sign, Random random) {
        return (sign == VitalSign.PULSE ? 80 + random.nextInt(60) : sign == VitalSign.RESPIRATION_RATE ? 12 : 90)
                        * 1_000
                + random.nextInt(8) * 1_000;
    }

    private static int[] everySecond(int seconds, int thousandths) {
        return IntStream.generate(() -> thousandths).limit(seconds).toArray();
    }

    private static Latest minute(VitalSign sign, int thousandths, Instant at) {
        return new Latest(sign, thousandths, at, 0, true);
    }

    private static int leastOf(APatientWithoutAStore patient, Instant at) {
        return ((News2.Incomplete)
                        Objects.requireNonNull(patient.scores.get(at)).news2())
                .atLeast();
    }

    private static int known(News2 news2) {
        return ((News2.Incomplete) news2).known();
    }

    private static APatientWithoutAStore aPatient() {
        return new APatientWithoutAStore(EVERY_TWO_HOURS);
    }

    private static Plans plans(Duration observeEvery) {
        return new Plans(List.of(new Plan(
                NINE, observeEvery, SaturationScale.SCALE_1, false, LocalDate.of(1962, 3, 1), "consultant", "test")));
    }
}
