package homeward.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FigureTest {
    @Test
    void without_a_run_there_is_none() {
        assertThatThrownBy(() -> new Figure("work", "ms", List.of(), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_the_median_with_its_spread() {
        var figure = new Figure("Bundles", "p99 ms", List.of(30.0, 10.0, 20.0), "100", "");
        assertThat(figure.median()).isEqualTo(20);
        assertThat(figure.asRow()).isEqualTo("| Bundles | p99 ms | 20 | 10 to 30 (3) | 100 |  |");
    }

    @Test
    void of_two_runs_it_is_the_lower_one() {
        assertThat(new Figure("w", "f", List.of(4.0, 2.0), "", "").median()).isEqualTo(2);
    }

    @Test
    void is_a_line_for_machines_too() {
        var line = new Figure("Bundles", "p99 ms", List.of(30.0, 10.0, 20.0), "100", "").asJson("intake", "now");
        var read = JsonMapper.shared().readTree(line);
        assertThat(read.path("median").asDouble()).isEqualTo(20);
        assertThat(read.path("runs").size()).isEqualTo(3);
        assertThat(read.path("section").asString()).isEqualTo("intake");
    }

    @Test
    void is_shown_with_as_many_digits_as_it_deserves() {
        assertThat(Figure.shown(37_220.4)).isEqualTo("37,220");
        assertThat(Figure.shown(187.25)).isEqualTo("187.3");
        assertThat(Figure.shown(5.478)).isEqualTo("5.48");
        assertThat(Figure.shown(0)).isEqualTo("0");
    }
}
