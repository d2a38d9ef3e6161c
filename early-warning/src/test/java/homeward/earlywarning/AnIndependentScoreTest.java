package homeward.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The same score written a second time, in another style and from the words of the chart, against random sets.
class AnIndependentScoreTest {

    private static final int SETS = 100_000;
    private static final long SEED = 20_171_219;

    @Test
    void agrees_on_a_hundred_thousand_random_sets() {
        var random = new Random(SEED);
        for (int set = 0; set < SETS; set++) {
            var signs = randomSigns(random);
            var scale = oneOf(random, SaturationScale.values());
            var score = News2.of(signs, scale);
            var expected = expectedSentence(signs, scale);
            assertThat(score.sentence())
                    .as("set %s: %s on %s", set, signs, scale)
                    .isEqualTo(expected);
        }
    }

    private static VitalSigns randomSigns(Random random) {
        return new VitalSigns(
                maybe(random, 0, 40_000),
                maybe(random, 78_000, 101_000),
                random.nextInt(8) == 0 ? null : oneOf(random, Oxygen.values()),
                maybe(random, 60_000, 240_000),
                maybe(random, 20_000, 160_000),
                random.nextInt(8) == 0 ? null : oneOf(random, Consciousness.values()),
                maybe(random, 33_000, 42_000));
    }

    private static <T> T oneOf(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static @Nullable Integer maybe(Random random, int low, int high) {
        return random.nextInt(8) == 0 ? null : (Integer) random.nextInt(low, high);
    }

    private static String expectedSentence(VitalSigns signs, SaturationScale scale) {
        int total = 0;
        int known = 0;
        if (signs.respiration() != null) {
            known++;
            double rate = Math.round(signs.respiration() / 1000.0);
            if (rate >= 25 || rate <= 8) total += 3;
            else if (rate >= 21) total += 2;
            else if (rate <= 11) total += 1;
        }
        if (signs.saturation() != null) {
            double percent = Math.round(signs.saturation() / 1000.0);
            boolean air = signs.oxygen() == Oxygen.AIR;
            if (scale == SaturationScale.SCALE_1) {
                known++;
                if (percent < 92) total += 3;
                else if (percent < 94) total += 2;
                else if (percent < 96) total += 1;
            } else if (percent < 93) {
                known++;
                if (percent < 84) total += 3;
                else if (percent < 86) total += 2;
                else if (percent < 88) total += 1;
            } else if (signs.oxygen() != null) {
                known++;
                if (!air && percent > 96) total += 3;
                else if (!air && percent > 94) total += 2;
                else if (!air) total += 1;
            }
        }
        if (signs.oxygen() != null) {
            known++;
            if (signs.oxygen() == Oxygen.SUPPLEMENTAL) total += 2;
        }
        if (signs.systolic() != null) {
            known++;
            double pressure = Math.round(signs.systolic() / 1000.0);
            if (pressure > 219 || pressure < 91) total += 3;
            else if (pressure < 101) total += 2;
            else if (pressure < 111) total += 1;
        }
        if (signs.pulse() != null) {
            known++;
            double rate = Math.round(signs.pulse() / 1000.0);
            if (rate > 130 || rate < 41) total += 3;
            else if (rate > 110) total += 2;
            else if (rate > 90 || rate < 51) total += 1;
        }
        if (signs.consciousness() != null) {
            known++;
            if (signs.consciousness().letter() != 'A') total += 3;
        }
        if (signs.temperature() != null) {
            known++;
            double degrees = Math.round(signs.temperature() / 100.0) / 10.0;
            if (degrees < 35.1) total += 3;
            else if (degrees > 39.0) total += 2;
            else if (degrees > 38.0 || degrees < 36.1) total += 1;
        }
        return known == 7 ? "NEWS2 " + total : "NEWS2 incomplete (" + known + " of 7), at least " + total;
    }
}
