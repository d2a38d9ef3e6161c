package homeward.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every value of every row of the chart, typed apart from the code in `chart.csv`.
class ThePaperChartTest {

    private static final Map<VitalSign, Integer> PRECISION = new EnumMap<>(Map.of(VitalSign.TEMPERATURE, 100));

    @ParameterizedTest(name = "{0} {1} {2}: {3} to {4} score {5}")
    @CsvFileSource(resources = "chart.csv", useHeadersInDisplayName = true)
    void gives_these_points_to_every_value_of_the_band(
            VitalSign parameter, String scale, String breathing, BigDecimal from, BigDecimal to, int points) {
        int step = PRECISION.getOrDefault(parameter, 1_000);
        for (int value = thousandths(from); value <= thousandths(to); value += step) {
            assertThat(pointsOf(parameter, scale, breathing, value))
                    .as("%s of %s", parameter, value)
                    .isEqualTo(points);
        }
    }

    @Test
    void covers_every_plausible_value_once() throws Exception {
        var next = new TreeMap<String, Integer>();
        for (var band : typed()) {
            var sign = VitalSign.valueOf(band.getFirst());
            var row = String.join(" ", band.subList(0, 3));
            assertThat(thousandths(new BigDecimal(band.get(3))))
                    .as("where the next band of %s begins", row)
                    .isEqualTo(next.getOrDefault(row, sign.low()));
            next.put(row, thousandths(new BigDecimal(band.get(4))) + PRECISION.getOrDefault(sign, 1_000));
        }
        assertThat(next).hasSize(9);
        next.forEach((row, end) -> {
            var sign = VitalSign.valueOf(row.split(" ", -1)[0]);
            assertThat(end).as("where %s ends", row).isEqualTo(sign.high() + PRECISION.getOrDefault(sign, 1_000));
        });
    }

    @ParameterizedTest
    @CsvSource({"ALERT, 0", "NEW_CONFUSION, 3", "VOICE, 3", "PAIN, 3", "UNRESPONSIVE, 3"})
    void scores_new_confusion_like_any_loss_of_consciousness(Consciousness state, int points) {
        assertThat(pointsOf(VitalSign.CONSCIOUSNESS, null, null, state.value())).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0} of {1} thousandths scores {2}")
    @CsvSource({
        "RESPIRATION_RATE, 8499, 3",
        "RESPIRATION_RATE, 8500, 1",
        "RESPIRATION_RATE, 24499, 2",
        "RESPIRATION_RATE, 24500, 3",
        "OXYGEN_SATURATION, 95499, 1",
        "OXYGEN_SATURATION, 95500, 0",
        "SYSTOLIC_PRESSURE, 219499, 0",
        "SYSTOLIC_PRESSURE, 219500, 3",
        "PULSE, 130499, 2",
        "PULSE, 130500, 3",
        "TEMPERATURE, 35049, 3",
        "TEMPERATURE, 35050, 1",
        "TEMPERATURE, 38049, 0",
        "TEMPERATURE, 38050, 1",
        "TEMPERATURE, 39049, 1",
        "TEMPERATURE, 39050, 2",
        "INSPIRED_OXYGEN, 0, 0",
        "INSPIRED_OXYGEN, 1, 2",
        "PULSE, 2147483647, 3",
        "PULSE, -2147483648, 3",
    })
    void rounds_half_up_to_its_own_precision(VitalSign sign, int thousandths, int points) {
        assertThat(pointsOf(sign, null, null, thousandths)).isEqualTo(points);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIASTOLIC_PRESSURE", "WEIGHT", "GLUCOSE", "PERFUSION_INDEX", "SKIN_TEMPERATURE"})
    void has_no_row_for_a_sign_that_does_not_score(VitalSign sign) {
        assertThat(VitalSigns.none().with(sign, sign.low())).isEqualTo(VitalSigns.none());
        assertThat(SubScores.of(VitalSigns.none(), SaturationScale.SCALE_1).of(sign))
                .isNull();
    }

    private static @Nullable Integer pointsOf(
            VitalSign sign, @Nullable String scale, @Nullable String breathing, int value) {
        var signs = VitalSigns.none().with(sign, value);
        if (breathing != null) {
            signs = signs.with(VitalSign.INSPIRED_OXYGEN, breathing.equals("AIR") ? 0 : 2_000);
        }
        var applied = scale == null ? SaturationScale.SCALE_1 : SaturationScale.valueOf(scale);
        return SubScores.of(signs, applied).of(sign);
    }

    private static int thousandths(BigDecimal value) {
        return value.movePointRight(3).intValueExact();
    }

    private static List<List<String>> typed() throws Exception {
        try (var chart = ThePaperChartTest.class.getResourceAsStream("chart.csv")) {
            var lines = new String(Objects.requireNonNull(chart).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1);
            return lines.map(line -> List.of(line.split(",", -1))).toList();
        }
    }
}
