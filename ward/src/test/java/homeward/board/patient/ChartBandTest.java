package homeward.board.patient;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.Oxygen;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.SubScores;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rows that people see and the score that is counted are two charts: they must be one.
class ChartBandTest {

    static Stream<Arguments> charts() {
        return Stream.of(
                Arguments.of(VitalSign.RESPIRATION_RATE, ChartBand.RESPIRATION, SaturationScale.SCALE_1, Oxygen.AIR),
                Arguments.of(VitalSign.OXYGEN_SATURATION, ChartBand.SATURATION_1, SaturationScale.SCALE_1, Oxygen.AIR),
                Arguments.of(
                        VitalSign.OXYGEN_SATURATION,
                        scale2(ChartBand.SATURATION_2_ON_AIR),
                        SaturationScale.SCALE_2,
                        Oxygen.AIR),
                Arguments.of(
                        VitalSign.OXYGEN_SATURATION,
                        scale2(ChartBand.SATURATION_2_ON_OXYGEN),
                        SaturationScale.SCALE_2,
                        Oxygen.SUPPLEMENTAL),
                Arguments.of(VitalSign.SYSTOLIC_PRESSURE, ChartBand.SYSTOLIC, SaturationScale.SCALE_1, Oxygen.AIR),
                Arguments.of(VitalSign.PULSE, ChartBand.PULSE, SaturationScale.SCALE_1, Oxygen.AIR),
                Arguments.of(VitalSign.TEMPERATURE, ChartBand.TEMPERATURE, SaturationScale.SCALE_1, Oxygen.AIR));
    }

    @ParameterizedTest(name = "{0}, {2}, {3}")
    @MethodSource("charts")
    void every_plausible_value_stands_in_one_row_and_scores_what_the_row_says(
            VitalSign sign, List<ChartBand> rows, SaturationScale scale, Oxygen oxygen) {
        int precision = sign == VitalSign.TEMPERATURE ? 100 : 1_000;
        IntStream.rangeClosed(sign.low() / precision, sign.high() / precision).forEach(value -> {
            var holding = rows.stream().filter(row -> row.holds(value)).toList();
            assertThat(holding).as("%s %d", sign, value).hasSize(1);
            var signs = new VitalSigns(null, null, oxygen, null, null, null, null).with(sign, value * precision);
            assertThat(SubScores.of(signs, scale).of(sign))
                    .as("%s %d", sign, value)
                    .isEqualTo(holding.getFirst().points());
        });
    }

    private static List<ChartBand> scale2(List<ChartBand> above) {
        return Stream.concat(above.stream(), ChartBand.SATURATION_2_EITHER.stream())
                .toList();
    }
}
