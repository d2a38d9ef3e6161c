package homeward.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalSignTest {

    @ParameterizedTest(name = "{0}: {1} in {2}")
    @CsvSource({
        "RESPIRATION_RATE, Respiration rate, breaths/min, /min, 1000, 80000, true",
        "OXYGEN_SATURATION, Oxygen saturation, %, %, 40000, 100000, true",
        "INSPIRED_OXYGEN, Inspired oxygen, L/min, L/min, 0, 60000, true",
        "SYSTOLIC_PRESSURE, Systolic blood pressure, mmHg, mm[Hg], 30000, 300000, true",
        "DIASTOLIC_PRESSURE, Diastolic blood pressure, mmHg, mm[Hg], 15000, 200000, false",
        "PULSE, Pulse, beats/min, /min, 10000, 300000, true",
        "CONSCIOUSNESS, Consciousness, '', 1, 0, 4, true",
        "TEMPERATURE, Temperature, °C, Cel, 25000, 45000, true",
        "WEIGHT, Weight, kg, kg, 2000, 400000, false",
        "GLUCOSE, Blood glucose, mmol/L, mmol/L, 500, 60000, false",
        "PERFUSION_INDEX, Perfusion index, %, %, 0, 30000, false",
        "SKIN_TEMPERATURE, Skin temperature, °C, Cel, 10000, 45000, false",
    })
    void has_a_name_units_and_limits(
            VitalSign sign, String label, String unit, String ucum, int low, int high, boolean scores) {
        assertThat(sign.label()).isEqualTo(label);
        assertThat(sign.unit()).isEqualTo(unit);
        assertThat(sign.ucum()).isEqualTo(ucum);
        assertThat(sign.low()).isEqualTo(low);
        assertThat(sign.high()).isEqualTo(high);
        assertThat(sign.scores()).isEqualTo(scores).isEqualTo(SubScores.PARAMETERS.contains(sign));
        assertThat(sign.isPlausible(low)).isTrue();
        assertThat(sign.isPlausible(high)).isTrue();
        assertThat(sign.isPlausible(low - 1)).isFalse();
        assertThat(sign.isPlausible(high + 1)).isFalse();
    }

    /// The numbers are stored: a change here would turn one state into another.
    @Test
    void consciousness_is_ACVPU_in_that_order_for_ever() {
        assertThat(Arrays.stream(Consciousness.values()).map(Consciousness::letter))
                .containsExactly('A', 'C', 'V', 'P', 'U');
        assertThat(Arrays.stream(Consciousness.values()).map(Consciousness::value))
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(Arrays.stream(Consciousness.values()).map(Consciousness::label))
                .containsExactly("Alert", "New confusion", "Responds to voice", "Responds to pain", "Unresponsive");
        for (var state : Consciousness.values()) {
            assertThat(Consciousness.ofLetter(state.letter())).contains(state);
            assertThat(Consciousness.ofValue(state.value())).isEqualTo(state);
        }
    }

    @Test
    void consciousness_is_not_made_of_anything_else() {
        assertThat(Consciousness.ofLetter('a')).isEmpty();
        assertThat(Consciousness.ofLetter('?')).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Consciousness.ofValue(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Consciousness.ofValue(5));
    }

    @Test
    void any_flow_of_oxygen_is_supplemental_and_a_negative_one_is_nothing() {
        assertThat(Oxygen.ofFlow(0))
                .isEqualTo(Oxygen.AIR)
                .extracting(Oxygen::label)
                .isEqualTo("Room air");
        assertThat(Oxygen.ofFlow(1))
                .isEqualTo(Oxygen.SUPPLEMENTAL)
                .extracting(Oxygen::label)
                .isEqualTo("On oxygen");
        assertThatIllegalArgumentException().isThrownBy(() -> Oxygen.ofFlow(-1));
    }

    @Test
    void saturation_has_two_scales() {
        assertThat(Arrays.stream(SaturationScale.values()).map(SaturationScale::label))
                .containsExactly("SpO2 scale 1", "SpO2 scale 2");
    }

    @ParameterizedTest(name = "{0}: {1}, within {2}")
    @CsvSource({
        "LOW, Low, PT6H, every 4 to 6 hours, registered nurse decides",
        "LOW_MEDIUM, Low-medium, PT1H, hourly, informs the medical team",
        "MEDIUM, Medium, PT1H, hourly, Urgent assessment",
        "HIGH, High, PT0S, Continuous, Emergency assessment",
    })
    void risk_says_how_often_to_look_and_who_must_come(
            ClinicalRisk risk, String label, Duration within, String monitoring, String response) {
        assertThat(risk.label()).isEqualTo(label);
        assertThat(risk.monitorWithin()).isEqualTo(within);
        assertThat(risk.monitoring()).contains(monitoring);
        assertThat(risk.response()).contains(response);
    }
}
