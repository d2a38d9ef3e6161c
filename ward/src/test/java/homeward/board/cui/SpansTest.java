package homeward.board.cui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    @ParameterizedTest(name = "D+Tb-0017, 0018, 0026 to 0029: {0} is {1}")
    @CsvSource({
        "PT10M, 10min",
        "PT15M55S, 15min",
        "PT23H, 23hr",
        "PT2H40M, 2hr 40min",
        "PT4H32M16S, 4hr 32min",
        "PT24H, 1d",
        "PT24H1M, 1d 1min",
        "P3DT40M, 3d 40min",
        "P6DT23H59M, 6d 23hr 59min",
        "P7DT1H5M, 7d 1hr",
        "P26DT5H34M, 26d 5hr"
    })
    void lengths_are_whole_numbers_without_zero_units(Duration length, String expected) {
        assertThat(Spans.of(length)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT59S", "PT-5M"})
    void less_than_a_minute_is_said_and_not_shown_as_zero(Duration length) {
        assertThat(Spans.of(length)).isEqualTo("under 1min");
    }

    @Test
    void how_long_ago_is_counted_to_now() {
        var now = Instant.parse("2026-01-10T12:00:00Z");
        assertThat(Spans.ago(now.minus(Duration.ofMinutes(72)), now)).isEqualTo("1hr 12min ago");
    }
}
