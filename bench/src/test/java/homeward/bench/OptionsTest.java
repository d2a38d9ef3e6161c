package homeward.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final List<String> ALL = List.of("intake", "board");

    @Test
    void what_is_misspelt_is_not_passed_over() {
        for (var typed : List.of("--second", "--runs", "intak")) {
            assertThatThrownBy(() -> Options.of(List.of(typed), ALL)).isInstanceOf(Options.Misunderstood.class);
        }
    }

    @Test
    void without_a_word_everything_is_measured() throws Exception {
        assertThat(Options.of(List.of(), ALL).sections()).isEqualTo(ALL);
        assertThat(Options.of(List.of("all"), ALL).sections()).isEqualTo(ALL);
    }

    @Test
    void one_section_can_be_asked_for_alone() throws Exception {
        var options = Options.of(List.of("--only", "board", "--runs", "1", "--resume"), ALL);
        assertThat(options.sections()).containsExactly("board");
        assertThat(options.number("runs")).isEqualTo(1);
        assertThat(options.number("patients")).isEqualTo(24_000);
        assertThat(options.flag("resume")).isTrue();
    }

    @Test
    void help_names_every_section_and_option() {
        assertThat(Options.help(Map.of("intake", "Bundles"))).contains("intake", "--seconds", "--minutes", "--resume");
    }
}
