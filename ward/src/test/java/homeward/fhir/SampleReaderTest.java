package homeward.fhir;

import static homeward.monitoring.Measured.Samples.GAP;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.Conversion;
import homeward.earlywarning.Units;
import homeward.earlywarning.VitalSign;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleReaderTest {
    private static final int TOKENS = 40_000;

    @Test
    void reads_every_number_as_exact_arithmetic_does() {
        var random = new Random(31);
        for (var unit : List.of("Cel", "[degF]", "K")) {
            for (int i = 0; i < TOKENS; i++) {
                var token = token(random);
                var origin = new BigDecimal(List.of("0", "0.0005", "30").get(random.nextInt(3)));
                var factor = new BigDecimal(List.of("1", "0.1", "0.00005", "-2").get(random.nextInt(4)));
                assertThat(read(token, unit, origin, factor))
                        .as("%s x %s + %s %s", token, factor, origin, unit)
                        .containsExactly(exactly(token, unit, origin, factor));
            }
        }
    }

    @Test
    void a_number_said_again_is_the_same_whatever_came_between() {
        var random = new Random(32);
        var tokens = new String[1_000];
        var expected = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] =
                    (3_000 + random.nextInt(200)) + List.of("", "0", ".", ".5").get(random.nextInt(4));
            expected[i] = exactly(tokens[i], "Cel", BigDecimal.ZERO, new BigDecimal("0.0123"));
        }

        assertThat(read(String.join(" ", tokens), "Cel", BigDecimal.ZERO, new BigDecimal("0.0123")))
                .containsExactly(expected);
    }

    @Test
    void letters_are_no_signal_and_any_white_space_parts() {
        assertThat(read(" E\t37 L\n\nU  36.5 ", "Cel", BigDecimal.ZERO, BigDecimal.ONE))
                .containsExactly(GAP, 37_000, GAP, GAP, 36_500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "EE", "-", "+", ".", "3.7.1", "37,5", "NaN", "1e", "١", "0x1", "1e99", "--1", "1-"})
    void what_is_no_number_is_refused(String token) {
        assertThat(reader("Cel", BigDecimal.ZERO, BigDecimal.ONE).read("37 " + token, 10))
                .isFalse();
    }

    @Test
    void more_samples_than_a_block_holds_are_refused() {
        assertThat(reader("Cel", BigDecimal.ZERO, BigDecimal.ONE).read("37 37 37", 3))
                .isTrue();
        assertThat(reader("Cel", BigDecimal.ZERO, BigDecimal.ONE).read("37 37 37 37", 3))
                .isFalse();
    }

    /// Ordinary numbers, and every odd way to write one.
    private static String token(Random random) {
        var sign = List.of("", "", "", "-", "+").get(random.nextInt(5));
        return sign
                + switch (random.nextInt(8)) {
                    case 0 -> "." + random.nextInt(10_000);
                    case 1 -> random.nextInt(400) + ".";
                    case 2 -> random.nextInt(400) + "e" + (random.nextInt(5) - 2);
                    case 3 -> random.nextInt(400) + "." + random.nextLong(1_000_000_000_000_000_000L);
                    case 4 -> "000" + random.nextInt(400) + ".500";
                    case 5 -> String.valueOf(random.nextLong(1_000_000_000_000_000L));
                    default -> random.nextInt(400) + "." + random.nextInt(100_000);
                };
    }

    private static int exactly(String token, String unit, BigDecimal origin, BigDecimal factor) {
        var value = origin.add(new BigDecimal(token).multiply(factor));
        return Units.toCanonical(VitalSign.TEMPERATURE, value, unit)
                        instanceof Conversion.Canonical(int thousandths, var _)
                ? thousandths
                : GAP;
    }

    private static int[] read(String data, String unit, BigDecimal origin, BigDecimal factor) {
        var reader = reader(unit, origin, factor);
        assertThat(reader.read(data, 100_000)).isTrue();
        int[] thousandths = reader.thousandths();
        assertThat(reader.signal()).isEqualTo(Arrays.stream(thousandths).anyMatch(value -> value != GAP));
        return thousandths;
    }

    private static SampleReader reader(String unit, BigDecimal origin, BigDecimal factor) {
        var amount = new SaidValue.Amount(origin, unit, false, false);
        var said = new SaidValue.Sampled(amount, BigDecimal.ONE, factor, null, null, true, null);
        return new SampleReader(VitalSign.TEMPERATURE, said, unit, origin);
    }
}
