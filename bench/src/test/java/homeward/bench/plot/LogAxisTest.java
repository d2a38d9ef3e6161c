package homeward.bench.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogAxisTest {
    @Test
    void holds_the_fewest_whole_decades() {
        var axis = LogAxis.of(List.of(150.0, 99_000.0), 0, 300);
        assertThat(axis.decades()).containsExactly(100.0, 1_000.0, 10_000.0, 100_000.0);
    }

    @Test
    void has_a_decade_for_a_single_value() {
        assertThat(LogAxis.of(List.of(10.0), 0, 300).decades()).containsExactly(10.0, 100.0);
    }

    @Test
    void lays_equal_ratios_on_equal_lengths() {
        var axis = LogAxis.of(List.of(1.0, 1000.0), 0, 300);
        assertThat(axis.at(1)).isCloseTo(0, within(1e-9));
        assertThat(axis.at(10)).isCloseTo(100, within(1e-9));
        assertThat(axis.at(1000)).isCloseTo(300, within(1e-9));
        assertThat(axis.at(20) - axis.at(2)).isCloseTo(100, within(1e-9));
    }

    @Test
    void goes_upwards_where_its_end_is_above() {
        var axis = LogAxis.of(List.of(0.5, 5.0), 264, 44);
        assertThat(axis.at(0.5)).isGreaterThan(axis.at(5));
    }

    @Test
    void has_no_place_for_nothing() {
        assertThatThrownBy(() -> new Series.Point(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Series.Point(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
