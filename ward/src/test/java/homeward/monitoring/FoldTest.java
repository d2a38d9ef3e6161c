package homeward.monitoring;

import static homeward.monitoring.APatientWithoutAStore.spot;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.News2;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final int SHUFFLES = 10_000;

    private static final Plans EVERY_SIX_HOURS = new Plans(List.of(plan(NINE, SaturationScale.SCALE_1)));

    @Test
    void a_patient_of_whom_nothing_is_known_has_an_incomplete_score() {
        assertThat(Scoring.at(NINE, PatientState.EMPTY.latest(), EVERY_SIX_HOURS.at(NINE))
                        .sentence())
                .isEqualTo("NEWS2 incomplete (0 of 7), at least 0");
    }

    @Test
    void a_component_counts_up_to_the_end_of_the_observation_window_and_not_after() {
        var patient = new APatientWithoutAStore(EVERY_SIX_HOURS).take(at(0, VitalSign.PULSE, 135_000));
        var plan = EVERY_SIX_HOURS.at(NINE);

        assertThat(Scoring.at(NINE.plus(Duration.ofHours(6)), patient.latest(), plan))
                .isInstanceOfSatisfying(
                        News2.Incomplete.class,
                        score -> assertThat(score.atLeast()).isEqualTo(3));
        assertThat(Scoring.at(NINE.plus(Duration.ofHours(6)).plusNanos(1_000), patient.latest(), plan))
                .isInstanceOfSatisfying(
                        News2.Incomplete.class,
                        score -> assertThat(score.known()).isZero());
    }

    @Test
    void a_late_reading_changes_the_scores_after_it_as_far_as_it_reaches() {
        var patient = new APatientWithoutAStore(EVERY_SIX_HOURS)
                .take(at(60, VitalSign.PULSE, 70_000))
                .take(at(60 * 8, VitalSign.PULSE, 70_000))
                .take(at(0, VitalSign.RESPIRATION_RATE, 26_000));

        assertThat(patient.scores.values())
                .extracting(point -> point.news2().sentence())
                .containsExactly(
                        "NEWS2 incomplete (1 of 7), at least 3",
                        "NEWS2 incomplete (2 of 7), at least 3",
                        "NEWS2 incomplete (1 of 7), at least 0");
    }

    @Test
    void of_two_readings_of_one_moment_the_worse_stands() {
        var well = at(0, VitalSign.OXYGEN_SATURATION, 97_000);
        var unwell = at(0, VitalSign.OXYGEN_SATURATION, 91_000);

        assertThat(new APatientWithoutAStore(EVERY_SIX_HOURS)
                        .take(well)
                        .take(unwell)
                        .latest())
                .isEqualTo(new APatientWithoutAStore(EVERY_SIX_HOURS)
                        .take(unwell)
                        .take(well)
                        .latest())
                .containsEntry(
                        VitalSign.OXYGEN_SATURATION,
                        Components.ofSpot(unwell.id(), unwell.measured()).getFirst());
    }

    @Test
    void a_new_scale_scores_what_comes_after_it_and_never_what_was_before() {
        var plans = new Plans(List.of(
                plan(NINE, SaturationScale.SCALE_1), plan(NINE.plus(Duration.ofHours(1)), SaturationScale.SCALE_2)));
        var patient = new APatientWithoutAStore(plans)
                .take(at(120, VitalSign.OXYGEN_SATURATION, 90_000))
                .take(at(0, VitalSign.OXYGEN_SATURATION, 90_000));

        assertThat(patient.scores.values())
                .extracting(point -> point.news2().sentence())
                .containsExactly("NEWS2 incomplete (1 of 7), at least 3", "NEWS2 incomplete (1 of 7), at least 0");
    }

    @Test
    void every_permutation_of_six_readings_ends_alike() {
        var six = List.of(
                at(0, VitalSign.RESPIRATION_RATE, 26_000),
                at(10, VitalSign.PULSE, 135_000),
                at(10, VitalSign.PULSE, 92_000),
                at(200, VitalSign.RESPIRATION_RATE, 18_000),
                at(400, VitalSign.OXYGEN_SATURATION, 91_000),
                at(361, VitalSign.SYSTOLIC_PRESSURE, 95_000));
        var inOrder = inThisOrder(six);
        var permutations = permutations(six);

        assertThat(permutations).hasSize(720).allSatisfy(order -> {
            var patient = inThisOrder(order);
            assertThat(patient.state).isEqualTo(inOrder.state);
            assertThat(patient.scores).isEqualTo(inOrder.scores);
        });
    }

    @Test
    void ten_thousand_shuffles_of_a_day_end_alike() {
        var random = new Random(20_261_122);
        var day = new ArrayList<Reading>();
        var signs = List.of(VitalSign.RESPIRATION_RATE, VitalSign.OXYGEN_SATURATION, VitalSign.PULSE);
        for (int i = 0; i < 30; i++) {
            day.add(at(random.nextInt(24 * 60), signs.get(random.nextInt(3)), (60 + random.nextInt(40)) * 1_000));
        }
        var once = inThisOrder(day);

        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(day, random);
            var again = inThisOrder(day);
            assertThat(again.state).isEqualTo(once.state);
            assertThat(again.scores).isEqualTo(once.scores);
        }
    }

    private static APatientWithoutAStore inThisOrder(List<Reading> readings) {
        var patient = new APatientWithoutAStore(EVERY_SIX_HOURS);
        readings.forEach(reading -> patient.take(reading));
        return patient;
    }

    private static List<List<Reading>> permutations(List<Reading> readings) {
        if (readings.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Reading>>();
        for (int i = 0; i < readings.size(); i++) {
            var rest = new ArrayList<>(readings);
            var first = rest.remove(i);
            for (var order : permutations(rest)) {
                var whole = new ArrayList<Reading>();
                whole.add(first);
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }

    private static Reading at(int minutesPastNine, VitalSign sign, int thousandths) {
        return spot(sign, thousandths, NINE.plus(Duration.ofMinutes(minutesPastNine)));
    }

    private static Plan plan(Instant from, SaturationScale scale) {
        return new Plan(from, Duration.ofHours(6), scale, false, LocalDate.of(1962, 3, 1), "consultant", "test");
    }
}
