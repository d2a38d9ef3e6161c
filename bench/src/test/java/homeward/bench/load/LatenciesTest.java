package homeward.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void nothing_has_no_quantile() {
        assertThat(latencies.quantileMillis(0.99)).isZero();
        assertThat(latencies.count()).isZero();
    }

    @Test
    void the_only_one_is_every_quantile() {
        latencies.add(Duration.ofMillis(250));
        for (double share : new double[] {0.01, 0.5, 0.99, 1}) {
            assertThat(latencies.quantileMillis(share)).isCloseTo(250, Percentage.withPercentage(1));
        }
    }

    @Test
    void a_quantile_is_the_value_of_its_rank() {
        for (int micros = 1; micros <= 100; micros++) {
            latencies.add(Duration.ofNanos(micros * 1000L));
        }
        assertThat(latencies.quantileMillis(0.5)).isCloseTo(0.050, within(1e-9));
        assertThat(latencies.quantileMillis(0.99)).isCloseTo(0.099, within(1e-9));
        assertThat(latencies.quantileMillis(1)).isCloseTo(0.100, within(1e-9));
    }

    @Test
    void one_slow_answer_in_a_hundred_does_not_move_the_ninety_ninth_percentile() {
        for (int i = 0; i < 99; i++) {
            latencies.add(Duration.ofMillis(1));
        }
        latencies.add(Duration.ofSeconds(10));
        assertThat(latencies.quantileMillis(0.99)).isCloseTo(1, Percentage.withPercentage(1));
        assertThat(latencies.quantileMillis(0.995)).isCloseTo(10_000, Percentage.withPercentage(1));
        assertThat(latencies.longestMillis()).isEqualTo(10_000);
    }

    @Test
    void every_size_is_told_to_one_percent() {
        for (long micros = 1; micros < 100_000_000; micros = micros * 3 / 2 + 1) {
            var one = new Latencies();
            one.add(Duration.ofNanos(micros * 1000));
            assertThat(one.quantileMillis(0.5) * 1000).isCloseTo((double) micros, Percentage.withPercentage(1));
        }
    }
}
