package homeward.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Scores that others have published, and why we differ where we do.
@Tag("shared")
class OtherPeoplesScoresTest {

    private static final Map<String, Duration> MONITORING = Map.of(
            "Minimum every 12 hrs", Duration.ofHours(12),
            "Minimum every 4-6 hrs", Duration.ofHours(6),
            "Minimum every hr", Duration.ofHours(1),
            "Continuous monitoring of vital signs", Duration.ZERO);

    /// Nineteen cases by Cambio Healthcare Systems; "CVPU" stands for any of the four.
    @Test
    void of_the_openEHR_guideline_all_agree() {
        var cases = SharedMaterial.table("data/news2-gdl/news2_gdl_cases.csv");
        assertThat(cases).hasSize(19);
        for (var published : cases) {
            for (char letter : cell(published, "consciousness").toCharArray()) {
                var score = (News2.Complete) News2.of(
                        new VitalSigns(
                                thousandths(published, "respiration_rate"),
                                thousandths(published, "spo2"),
                                Oxygen.ofFlow(thousandths(published, "supplemental_o2")),
                                thousandths(published, "systolic_bp"),
                                thousandths(published, "pulse"),
                                Consciousness.ofLetter(letter).orElseThrow(),
                                thousandths(published, "temperature")),
                        SaturationScale.valueOf("SCALE_" + cell(published, "scale")));
                var points = score.points();
                assertThat(points.of(VitalSign.RESPIRATION_RATE))
                        .as("%s", published)
                        .isEqualTo(number(published, "exp_rr"));
                assertThat(points.of(VitalSign.OXYGEN_SATURATION))
                        .as("%s", published)
                        .isEqualTo(number(published, "exp_spo2"));
                assertThat(points.of(VitalSign.SYSTOLIC_PRESSURE))
                        .as("%s", published)
                        .isEqualTo(number(published, "exp_sbp"));
                assertThat(points.of(VitalSign.PULSE)).as("%s", published).isEqualTo(number(published, "exp_pulse"));
                assertThat(points.of(VitalSign.TEMPERATURE))
                        .as("%s", published)
                        .isEqualTo(number(published, "exp_temp"));
                assertThat(score.total()).as("%s", published).isEqualTo(number(published, "exp_total"));
                assertThat(score.risk().label()).isEqualToIgnoringCase(cell(published, "exp_risk"));
                assertThat(score.monitorWithin()).isEqualTo(MONITORING.get(cell(published, "exp_monitoring")));
            }
        }
    }

    /// The NHS-R data set's NEWS column was synthesised beside the vital signs, not computed from them, so it is no
    /// oracle: 624 of its 1,000 rows equal the chart's total of their own inputs. In `alert`,
    /// 0 to 3 are A, V, P and U; in `sup`, 1 is oxygen; all rows are taken on scale 1.
    @Test
    void in_the_NHS_R_synthetic_data_are_themselves_synthetic_so_only_624_of_1000_agree() {
        var states = new Consciousness[] {
            Consciousness.ALERT, Consciousness.VOICE, Consciousness.PAIN, Consciousness.UNRESPONSIVE
        };
        var rows = SharedMaterial.table("data/news-nhsr-synthetic/synthetic_news_data.csv");
        var differences = rows.stream()
                .map(row -> total(row, states[number(row, "alert")]) - number(row, "NEWS"))
                .toList();
        assertThat(differences).hasSize(1_000).allMatch(difference -> Math.abs(difference) <= 6);
        assertThat(differences.stream().filter(difference -> difference == 0)).hasSize(624);
    }

    private static int total(Map<String, String> row, Consciousness state) {
        var signs = new VitalSigns(
                thousandths(row, "resp"),
                thousandths(row, "sat"),
                Oxygen.ofFlow(thousandths(row, "sup")),
                thousandths(row, "syst"),
                thousandths(row, "pulse"),
                state,
                thousandths(row, "temp"));
        return ((News2.Complete) News2.of(signs, SaturationScale.SCALE_1)).total();
    }

    private static int thousandths(Map<String, String> row, String column) {
        return new BigDecimal(cell(row, column))
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
