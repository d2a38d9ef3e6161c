package homeward.board.cui;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.VitalSign;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest(name = "GTAB-027: {0} of {1} thousandths is {2}")
    @CsvSource({
        "RESPIRATION_RATE, 18000, 18 breaths/min",
        "RESPIRATION_RATE, 18499, 18 breaths/min",
        "RESPIRATION_RATE, 18500, 19 breaths/min",
        "OXYGEN_SATURATION, 91000, 91%",
        "SYSTOLIC_PRESSURE, 121400, 121 mmHg",
        "PULSE, 50500, 51 beats/min",
        "TEMPERATURE, 37000, 37.0 °C",
        "TEMPERATURE, 38049, 38.0 °C",
        "TEMPERATURE, 38050, 38.1 °C",
        "INSPIRED_OXYGEN, 0, Room air",
        "INSPIRED_OXYGEN, 2000, 2 L/min",
        "INSPIRED_OXYGEN, 500, 0.5 L/min",
        "INSPIRED_OXYGEN, 10000, 10 L/min",
        "CONSCIOUSNESS, 0, Alert",
        "CONSCIOUSNESS, 1, New confusion",
        "WEIGHT, 71250, 71.3 kg",
        "GLUCOSE, 5600, 5.6 mmol/L"
    })
    void a_value_is_rounded_as_it_is_scored_and_has_its_unit(VitalSign sign, int thousandths, String expected) {
        assertThat(Figures.withUnit(sign, thousandths)).isEqualTo(expected);
    }
}
