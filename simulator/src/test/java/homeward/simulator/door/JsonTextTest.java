package homeward.simulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "01",
                "1.",
                "tru",
                "nul",
                "1 2",
                "NaN",
                "-",
                "{1:2}",
                "{\"a\"}"
            })
    void what_is_not_json_is_nothing(String text) {
        assertThat(JsonText.read(text)).isEmpty();
    }

    @Test
    void depth_has_an_end() {
        assertThat(JsonText.read("[".repeat(100_000))).isEmpty();
        assertThat(JsonText.read("[".repeat(90) + "]".repeat(90))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[1,-2.5,1.50,true,false,null],\"b\":{}}",
                "[]",
                "\"two\\nlines and \\\"quotes\\\" and \\\\\"",
                "36.0"
            })
    void what_is_read_is_written_again(String text) {
        assertThat(JsonText.read(text).map(Json::written)).hasValue(text);
    }

    @Test
    void white_space_and_escapes_are_understood() {
        assertThat(JsonText.read(" { \"a\" : \"\\u00e9\\t\\/\" } ").flatMap(json -> json.textAt("a")))
                .hasValue("\u00e9\t/");
    }

    @Test
    void control_characters_are_escaped() {
        assertThat(Json.of("\u0001").written()).isEqualTo("\"\\u0001\"");
    }
}
