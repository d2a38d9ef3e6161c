package homeward.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class News2Test {

    private static final VitalSigns WELL =
            new VitalSigns(16_000, 98_000, Oxygen.AIR, 120_000, 70_000, Consciousness.ALERT, 37_000);
    private static final VitalSigns WORST =
            new VitalSigns(30_000, 85_000, Oxygen.SUPPLEMENTAL, 80_000, 140_000, Consciousness.UNRESPONSIVE, 34_000);

    @Test
    void of_nothing_is_incomplete_and_says_nothing_about_risk() {
        var score = incomplete(VitalSigns.none(), SaturationScale.SCALE_1);
        assertThat(score.sentence()).isEqualTo("NEWS2 incomplete (0 of 7), at least 0");
        assertThat(score.missing()).isEqualTo(SubScores.PARAMETERS);
        assertThat(score.riskAtLeast()).isEmpty();
    }

    @Test
    void does_not_take_for_alert_or_for_room_air_what_nobody_said() {
        var score = incomplete(
                new VitalSigns(26_000, 97_000, null, 120_000, 70_000, null, 37_000), SaturationScale.SCALE_1);
        assertThat(score.sentence()).isEqualTo("NEWS2 incomplete (5 of 7), at least 3");
        assertThat(score.missing()).containsExactly(VitalSign.INSPIRED_OXYGEN, VitalSign.CONSCIOUSNESS);
    }

    @Test
    void that_is_incomplete_still_shows_its_red_parameter_and_the_risk_that_is_certain() {
        var red = incomplete(VitalSigns.none().with(VitalSign.PULSE, 140_000), SaturationScale.SCALE_1);
        assertThat(red.points().hasRed()).isTrue();
        assertThat(red.points().red()).containsExactly(VitalSign.PULSE);
        assertThat(red.riskAtLeast()).contains(ClinicalRisk.LOW_MEDIUM);
        var medium = incomplete(
                VitalSigns.none().with(VitalSign.PULSE, 140_000).with(VitalSign.INSPIRED_OXYGEN, 1_000),
                SaturationScale.SCALE_1);
        assertThat(medium.riskAtLeast()).contains(ClinicalRisk.MEDIUM);
    }

    @Test
    void is_20_at_worst_and_0_at_best() {
        var worst = complete(WORST, SaturationScale.SCALE_1);
        assertThat(worst.total()).isEqualTo(20);
        assertThat(worst.risk()).isEqualTo(ClinicalRisk.HIGH);
        assertThat(worst.monitorWithin()).isEqualTo(Duration.ZERO);
        assertThat(worst.points().red())
                .containsExactlyElementsOf(SubScores.PARAMETERS.stream()
                        .filter(sign -> sign != VitalSign.INSPIRED_OXYGEN)
                        .toList());
        var best = complete(WELL, SaturationScale.SCALE_1);
        assertThat(best.total()).isZero();
        assertThat(best.sentence()).isEqualTo("NEWS2 0");
        assertThat(best.points().hasRed()).isFalse();
        assertThat(best.monitorWithin()).isEqualTo(Duration.ofHours(12));
        assertThat(complete(WELL.with(VitalSign.PULSE, 95_000), SaturationScale.SCALE_1)
                        .monitorWithin())
                .isEqualTo(Duration.ofHours(6));
    }

    /// UK Core's example bundle says 6, with a sub-score of 1 for 37.5 °C. The chart gives 0 from 36.1 to 38.0.
    @Test
    void of_the_numbers_in_UK_Cores_example_is_5_and_not_the_6_that_it_says() {
        var score = complete(
                new VitalSigns(21_000, 93_000, Oxygen.AIR, 120_000, 95_000, Consciousness.ALERT, 37_500),
                SaturationScale.SCALE_1);
        assertThat(SubScores.PARAMETERS.stream().map(score.points()::of)).containsExactly(2, 2, 0, 0, 1, 0, 0);
        assertThat(score.total()).isEqualTo(5);
        assertThat(score.risk()).isEqualTo(ClinicalRisk.MEDIUM);
    }

    @ParameterizedTest(name = "{0} % on scale 2 with {1} scores {2}")
    @CsvSource({"95, AIR, 0", "95, SUPPLEMENTAL, 2", "100, AIR, 0", "100, SUPPLEMENTAL, 3", "88, SUPPLEMENTAL, 0"})
    void on_scale_2_depends_on_the_oxygen_given(int percent, Oxygen oxygen, int points) {
        var signs = new VitalSigns(16_000, percent * 1_000, oxygen, 120_000, 70_000, Consciousness.ALERT, 37_000);
        assertThat(complete(signs, SaturationScale.SCALE_2).points().of(VitalSign.OXYGEN_SATURATION))
                .isEqualTo(points);
    }

    @Test
    void on_scale_2_does_not_know_the_points_of_93_percent_until_it_knows_the_oxygen() {
        var signs = VitalSigns.none().with(VitalSign.OXYGEN_SATURATION, 93_000);
        assertThat(incomplete(signs, SaturationScale.SCALE_2).missing()).contains(VitalSign.OXYGEN_SATURATION);
        assertThat(incomplete(signs, SaturationScale.SCALE_2).known()).isZero();
        assertThat(incomplete(signs, SaturationScale.SCALE_1).points().of(VitalSign.OXYGEN_SATURATION))
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} thousandths score {1} whatever the oxygen")
    @CsvSource({"92499, 0", "92000, 0", "88000, 0", "87000, 1", "85000, 2", "83000, 3"})
    void on_scale_2_knows_the_points_up_to_92_percent_without_the_oxygen(int saturation, int points) {
        var signs = VitalSigns.none().with(VitalSign.OXYGEN_SATURATION, saturation);
        assertThat(incomplete(signs, SaturationScale.SCALE_2).points().of(VitalSign.OXYGEN_SATURATION))
                .isEqualTo(points);
    }

    @Test
    void is_refused_under_16_and_in_pregnancy() {
        assertThat(News2.of(WORST, SaturationScale.SCALE_1, Set.of(Exclusion.PREGNANT)))
                .isEqualTo(new News2.NotFor(Exclusion.PREGNANT))
                .extracting(News2::sentence)
                .isEqualTo("NEWS2 does not apply: pregnant");
        assertThat(News2.of(VitalSigns.none(), SaturationScale.SCALE_2, Set.of(Exclusion.PREGNANT, Exclusion.UNDER_16)))
                .isEqualTo(new News2.NotFor(Exclusion.UNDER_16))
                .extracting(News2::sentence)
                .isEqualTo("NEWS2 does not apply: under 16");
        assertThat(News2.of(WELL, SaturationScale.SCALE_2, Set.of()))
                .isEqualTo(News2.of(WELL, SaturationScale.SCALE_2));
    }

    @ParameterizedTest(name = "born {0}, on {1}: under 16 is {2}")
    @CsvSource({
        "2010-05-20, 2026-05-19, true",
        "2010-05-20, 2026-05-20, false",
        "2008-02-29, 2024-02-28, true",
        "2008-02-29, 2024-02-29, false",
        "1940-01-01, 2026-01-01, false",
    })
    void is_for_people_from_their_16th_birthday(LocalDate born, LocalDate on, boolean under16) {
        assertThat(Exclusion.of(born, false, on)).isEqualTo(under16 ? Set.of(Exclusion.UNDER_16) : Set.of());
        assertThat(Exclusion.of(born, true, on))
                .isEqualTo(under16 ? Set.of(Exclusion.UNDER_16, Exclusion.PREGNANT) : Set.of(Exclusion.PREGNANT));
    }

    @Test
    void is_never_complete_with_a_gap_nor_incomplete_without_one() {
        var whole = SubScores.of(WELL, SaturationScale.SCALE_1);
        var gap = SubScores.of(VitalSigns.none(), SaturationScale.SCALE_1);
        assertThatIllegalArgumentException().isThrownBy(() -> new News2.Complete(gap, SaturationScale.SCALE_1));
        assertThatIllegalArgumentException().isThrownBy(() -> new News2.Incomplete(whole, SaturationScale.SCALE_1));
    }

    @Test
    void is_built_up_one_sign_at_a_time() {
        var signs = VitalSigns.none();
        var values = List.of(30_000, 85_000, 2_000, 80_000, 140_000, 4, 34_000);
        for (int place = 0; place < values.size(); place++) {
            signs = signs.with(SubScores.PARAMETERS.get(place), values.get(place));
            assertThat(SubScores.of(signs, SaturationScale.SCALE_1).known()).isEqualTo(place + 1);
        }
        assertThat(signs).isEqualTo(WORST);
        for (int place = 0; place < values.size(); place++) {
            assertThat(WORST.with(SubScores.PARAMETERS.get(place), values.get(place)))
                    .isEqualTo(WORST);
        }
        for (var sign : List.of(
                VitalSign.DIASTOLIC_PRESSURE,
                VitalSign.WEIGHT,
                VitalSign.GLUCOSE,
                VitalSign.PERFUSION_INDEX,
                VitalSign.SKIN_TEMPERATURE)) {
            assertThat(WORST.with(sign, sign.low())).isEqualTo(WORST);
        }
    }

    private static News2.Complete complete(VitalSigns signs, SaturationScale scale) {
        return (News2.Complete) News2.of(signs, scale);
    }

    private static News2.Incomplete incomplete(VitalSigns signs, SaturationScale scale) {
        return (News2.Incomplete) News2.of(signs, scale);
    }
}
