package homeward.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.Conversion.Canonical;
import homeward.earlywarning.Conversion.Implausible;
import homeward.earlywarning.Conversion.UnknownUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest(name = "{0}: {1} {2} has a unit that is not accepted")
    @CsvSource({
        "TEMPERATURE, 37, ''",
        "TEMPERATURE, 37, C",
        "TEMPERATURE, 37, °C",
        "TEMPERATURE, 37, cel",
        "TEMPERATURE, 98.6, degF",
        "TEMPERATURE, 37, ' Cel'",
        "TEMPERATURE, 37, Cel{",
        "TEMPERATURE, 37, {oral}Cel",
        "TEMPERATURE, 37, C{el}el",
        "TEMPERATURE, 37, '{a}{b}Cel'",
        "PULSE, 70, bpm",
        "PULSE, 70, '{beats}'",
        "PULSE, 70, '{beats}min'",
        "PULSE, 70, mm[Hg]",
        "OXYGEN_SATURATION, 0.97, ''",
        "OXYGEN_SATURATION, 13, kPa",
        "SYSTOLIC_PRESSURE, 120, mmHg",
        "SYSTOLIC_PRESSURE, 120, /min",
        "DIASTOLIC_PRESSURE, 80, Pa",
        "INSPIRED_OXYGEN, 28, %",
        "WEIGHT, 11, [stone_av]",
        "WEIGHT, 150, lb",
        "GLUCOSE, 5, mmol",
        "GLUCOSE, 37, Cel",
    })
    void are_never_guessed(VitalSign sign, BigDecimal value, String ucum) {
        assertThat(Units.toCanonical(sign, value, ucum)).isInstanceOf(UnknownUnit.class);
    }

    @Test
    void that_are_accepted_are_named_with_the_canonical_one_first() {
        assertThat(Units.toCanonical(VitalSign.TEMPERATURE, BigDecimal.TEN, "?"))
                .isEqualTo(new UnknownUnit(List.of("Cel", "[degF]", "K")));
        assertThat(Units.toCanonical(VitalSign.OXYGEN_SATURATION, BigDecimal.TEN, "?"))
                .isEqualTo(new UnknownUnit(List.of("%", "1")));
    }

    @ParameterizedTest(name = "consciousness in {0}")
    @ValueSource(strings = {"1", "", "{score}", "/min"})
    void do_not_make_a_number_into_a_state_of_consciousness(String ucum) {
        assertThat(Units.toCanonical(VitalSign.CONSCIOUSNESS, BigDecimal.ONE, ucum))
                .isEqualTo(new UnknownUnit(List.of()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONSCIOUSNESS")
    void that_are_canonical_change_nothing_from_the_lowest_plausible_value_to_the_highest(VitalSign sign) {
        for (int edge : new int[] {sign.low(), sign.high()}) {
            assertThat(canonical(sign, edge)).isEqualTo(new Canonical(edge, false));
        }
        assertThat(canonical(sign, sign.low() - 1)).isEqualTo(new Implausible(sign.low() - 1, sign.low(), sign.high()));
        assertThat(canonical(sign, sign.high() + 1))
                .isEqualTo(new Implausible(sign.high() + 1, sign.low(), sign.high()));
    }

    @ParameterizedTest(name = "{0}: {1} {2} is {3}, converted {4}")
    @CsvSource({
        "TEMPERATURE, 37.5, Cel, 37500, false",
        "TEMPERATURE, 37.5000000, Cel, 37500, false",
        "TEMPERATURE, 37.0004, Cel, 37000, true",
        "TEMPERATURE, 37.0005, Cel, 37001, true",
        "TEMPERATURE, 98.6, [degF], 37000, true",
        "TEMPERATURE, 100.4, [degF], 38000, true",
        "TEMPERATURE, 101, [degF], 38333, true",
        "TEMPERATURE, 310.15, K, 37000, true",
        "TEMPERATURE, 37, Cel{oral}, 37000, false",
        "OXYGEN_SATURATION, 97, %, 97000, false",
        "OXYGEN_SATURATION, 97, %{O2}, 97000, false",
        "OXYGEN_SATURATION, 0.97, 1, 97000, true",
        "OXYGEN_SATURATION, 0.97, {fraction}, 97000, true",
        "OXYGEN_SATURATION, 1, 1, 100000, true",
        "SYSTOLIC_PRESSURE, 120, mm[Hg], 120000, false",
        "SYSTOLIC_PRESSURE, 16, kPa, 120010, true",
        "DIASTOLIC_PRESSURE, 10.6, kPa, 79507, true",
        "PULSE, 72, /min, 72000, false",
        "PULSE, 72, 1/min, 72000, false",
        "PULSE, 72, {beats}/min, 72000, false",
        "PULSE, 72, /min{beats}, 72000, false",
        "PULSE, 1.2, /s, 72000, true",
        "PULSE, 1.2, {beats}/s, 72000, true",
        "PULSE, 1.2, 1/s, 72000, true",
        "PULSE, 1.2, Hz, 72000, true",
        "RESPIRATION_RATE, 18, {Breaths}/min, 18000, false",
        "RESPIRATION_RATE, 0.25, Hz, 15000, true",
        "INSPIRED_OXYGEN, 0, L/min, 0, false",
        "INSPIRED_OXYGEN, 2, l/min, 2000, false",
        "INSPIRED_OXYGEN, 1500, mL/min, 1500, true",
        "INSPIRED_OXYGEN, 0, mL/min, 0, true",
        "INSPIRED_OXYGEN, 500, ml/min, 500, true",
        "WEIGHT, 70.25, kg, 70250, false",
        "WEIGHT, 70250, g, 70250, true",
        "WEIGHT, 154.3, [lb_av], 69989, true",
        "GLUCOSE, 5.5, mmol/L, 5500, false",
        "PERFUSION_INDEX, 0.3, %, 300, false",
        "PERFUSION_INDEX, 0.003, 1, 300, true",
        "GLUCOSE, 5.5, mmol/l, 5500, false",
        "GLUCOSE, 100, mg/dL, 5551, true",
        "GLUCOSE, 100, mg/dl, 5551, true",
    })
    void are_converted_exactly(VitalSign sign, BigDecimal value, String ucum, int thousandths, boolean converted) {
        assertThat(Units.toCanonical(sign, value, ucum)).isEqualTo(new Canonical(thousandths, converted));
    }

    @Test
    void come_to_the_same_however_many_zeros_follow() {
        var random = new Random(20261122);
        for (int i = 0; i < 10_000; i++) {
            var sent = BigDecimal.valueOf(random.nextInt(1_500_000), random.nextInt(6));
            assertThat(Units.toCanonical(VitalSign.PULSE, sent, "/min"))
                    .isEqualTo(Units.toCanonical(VitalSign.PULSE, sent.setScale(10), "/min"));
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2} must have been another unit")
    @CsvSource({
        "TEMPERATURE, 98.6, Cel, 98600",
        "TEMPERATURE, 37, [degF], 2778",
        "TEMPERATURE, 37, K, -236150",
        "TEMPERATURE, 310.15, Cel, 310150",
        "OXYGEN_SATURATION, 0.97, %, 970",
        "OXYGEN_SATURATION, 97, 1, 9700000",
        "SYSTOLIC_PRESSURE, 16, mm[Hg], 16000",
        "SYSTOLIC_PRESSURE, 120, kPa, 900077",
        "PULSE, 72, /s, 4320000",
        "PULSE, 1.2, /min, 1200",
        "RESPIRATION_RATE, 0.3, /min, 300",
        "INSPIRED_OXYGEN, 2000, L/min, 2000000",
        "WEIGHT, 70, g, 70",
        "WEIGHT, 70000, kg, 70000000",
        "GLUCOSE, 5.5, mg/dL, 305",
        "GLUCOSE, 100, mmol/L, 100000",
        "PULSE, -72, /min, -72000",
        "INSPIRED_OXYGEN, -0.001, L/min, -1",
    })
    void that_were_mistaken_are_found_by_the_limits(VitalSign sign, BigDecimal value, String ucum, int thousandths) {
        assertThat(Units.toCanonical(sign, value, ucum))
                .isEqualTo(new Implausible(thousandths, sign.low(), sign.high()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1e999999999, 2147483647",
        "-1e999999999, -2147483648",
        "1e2147483647, 2147483647",
        "3e6, 2147483647",
        "-3e6, -2147483648",
        "1e-999999999, 0",
        "-1e-2147483647, 0",
        "0e999999999, 0",
    })
    @Timeout(1)
    void do_not_choke_on_absurd_numbers(BigDecimal value, int nearest) {
        assertThat(Units.toCanonical(VitalSign.PULSE, value, "/min"))
                .isEqualTo(new Implausible(nearest, 10_000, 300_000));
        for (var sign : VitalSign.values()) {
            for (var ucum : List.of(sign.ucum(), "[degF]", "K", "kPa", "/s", "g", "[lb_av]", "mg/dL", "mL/min", "1")) {
                assertThat(Units.toCanonical(sign, value, ucum)).isNotNull();
            }
        }
    }

    @Test
    @Timeout(2)
    void do_not_choke_on_numbers_with_endless_digits() {
        var nines = BigInteger.TEN.pow(20_000).subtract(BigInteger.ONE);
        assertThat(Units.toCanonical(VitalSign.TEMPERATURE, new BigDecimal(nines, 19_998), "Cel"))
                .isInstanceOf(Implausible.class);
        assertThat(Units.toCanonical(
                        VitalSign.TEMPERATURE, new BigDecimal("37.0004").add(new BigDecimal(nines, 20_004)), "Cel"))
                .isEqualTo(new Canonical(37_000, true));
    }

    private static Conversion canonical(VitalSign sign, int thousandths) {
        return Units.toCanonical(sign, BigDecimal.valueOf(thousandths, 3), sign.ucum());
    }
}
