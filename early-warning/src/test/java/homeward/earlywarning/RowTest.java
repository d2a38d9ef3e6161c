package homeward.earlywarning;

import static homeward.earlywarning.Row.above;
import static homeward.earlywarning.Row.row;
import static homeward.earlywarning.Row.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {

    @ParameterizedTest(name = "{0} scores {1}")
    @CsvSource({"-2147483648, 3", "8, 3", "9, 1", "11, 1", "12, 0", "2147483647, 0"})
    void gives_each_value_the_points_of_its_band(int value, int points) {
        assertThat(row(upTo(8, 3), upTo(11, 1), above(0)).points(value)).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0} scores {1}")
    @CsvSource({"0, 2", "2147483647, 2"})
    void may_be_one_band(int value, int points) {
        assertThat(row(above(2)).points(value)).isEqualTo(points);
    }
}
