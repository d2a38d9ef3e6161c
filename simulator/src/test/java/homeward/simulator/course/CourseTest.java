package homeward.simulator.course;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.Consciousness;
import homeward.earlywarning.News2;
import homeward.earlywarning.Oxygen;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSigns;
import java.time.Duration;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseTest {
    private static final int A_DAY_AND_A_HALF = 36 * 60;
    private static final int FOUR_HOURS = 4 * 60;

    @Test
    void the_same_seed_has_the_same_values() {
        var one = new Course(Condition.FRAILTY, Story.WORSENS, 7);
        var same = new Course(Condition.FRAILTY, Story.WORSENS, 7);
        assertThat(minutes(one).toList()).isEqualTo(minutes(same).toList());
    }

    @Test
    void another_seed_is_another_patient() {
        var one = new Course(Condition.FRAILTY, Story.STEADY, 7);
        var other = new Course(Condition.FRAILTY, Story.STEADY, 8);
        assertThat(minutes(one).toList()).isNotEqualTo(minutes(other).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_value_is_one_that_a_device_could_show(Condition condition) {
        assertThat(Stream.of(Story.values()).flatMap(story -> minutes(new Course(condition, story, 3))))
                .allSatisfy(vitals -> {
                    assertThat(vitals.respiration()).isBetween(8, 40);
                    assertThat(vitals.saturation()).isBetween(78, 100);
                    assertThat(vitals.systolic()).isBetween(75, 200);
                    assertThat(vitals.diastolic()).isBetween(38, vitals.systolic() - 15);
                    assertThat(vitals.pulse()).isBetween(45, 160);
                    assertThat(vitals.temperatureTenths()).isBetween(355, 410);
                });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COPD_ON_OXYGEN")
    void a_steady_patient_stays_below_medium(Condition condition) {
        var scores = seeds().mapToObj(seed -> new Course(condition, Story.STEADY, seed))
                .flatMap(CourseTest::minutes)
                .mapToInt(CourseTest::news2);
        assertThat(scores.summaryStatistics().getMax()).isLessThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void a_worsening_patient_is_high_within_half_an_hour(Condition condition) {
        assertThat(seeds().mapToObj(seed -> new Course(condition, Story.WORSENS, seed)))
                .allMatch(course -> news2At(course, 35) >= 7)
                .allMatch(course -> news2At(course, 3 * 60) >= 7);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COPD_ON_OXYGEN")
    void one_who_recovers_was_high_and_is_low_again_after_an_hour(Condition condition) {
        assertThat(seeds().mapToObj(seed -> new Course(condition, Story.WORSENS_AND_RECOVERS, seed)))
                .allMatch(course -> news2At(course, -1) < 5)
                .allMatch(course -> live(course, score -> score >= 7))
                .allMatch(course -> news2At(course, 75) < 5);
    }

    @ParameterizedTest
    @EnumSource
    void a_very_unwell_patient_is_high_from_the_start(Condition condition) {
        assertThat(seeds().mapToObj(seed -> new Course(condition, Story.VERY_UNWELL, seed)))
                .allMatch(course -> news2At(course, -1) >= 7)
                .allMatch(course -> news2At(course, 20) >= 7);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESPIRATORY_INFECTION", "HEART_FAILURE"})
    void an_unwell_patient_is_medium_for_most_of_the_time_and_hardly_ever_high(Condition condition) {
        var scores = seeds().mapToObj(seed -> new Course(condition, Story.UNWELL, seed))
                .flatMap(course -> IntStream.range(0, FOUR_HOURS).mapToObj(minute -> news2At(course, minute)))
                .toList();
        assertThat(scores.stream().filter(score -> score >= 5).count()).isGreaterThan(scores.size() / 2);
        assertThat(scores.stream().filter(score -> score >= 7).count()).isLessThan(scores.size() / 20);
        assertThat(scores).allMatch(score -> score <= 7);
    }

    @Test
    void a_patient_who_retains_carbon_dioxide_is_at_home_between_88_and_92_on_oxygen() {
        assertThat(seeds().mapToObj(seed -> new Course(Condition.COPD_ON_OXYGEN, Story.STEADY, seed))
                        .flatMap(CourseTest::minutes))
                .allSatisfy(vitals -> {
                    assertThat(vitals.saturation()).isBetween(88, 92);
                    assertThat(vitals.oxygen()).isPositive();
                });
    }

    private static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static Stream<Vitals> minutes(Course course) {
        return IntStream.range(-A_DAY_AND_A_HALF, FOUR_HOURS)
                .filter(minute -> minute % 3 == 0)
                .mapToObj(minute -> course.at(Duration.ofMinutes(minute)));
    }

    private static boolean live(Course course, IntPredicate holds) {
        return IntStream.range(0, FOUR_HOURS)
                .map(minute -> news2At(course, minute))
                .anyMatch(holds);
    }

    private static int news2At(Course course, int minute) {
        return news2(course.at(Duration.ofMinutes(minute)));
    }

    private static int news2(Vitals vitals) {
        var signs = new VitalSigns(
                vitals.respiration() * 1000,
                vitals.saturation() * 1000,
                Oxygen.ofFlow(vitals.oxygen() * 1000),
                vitals.systolic() * 1000,
                vitals.pulse() * 1000,
                Consciousness.ofLetter(vitals.consciousness()).orElseThrow(),
                vitals.temperatureTenths() * 100);
        return ((News2.Complete) News2.of(signs, SaturationScale.SCALE_1)).total();
    }
}
