package homeward.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheLinesOfAFileTest {
    private static final int BEYOND_ANY_BUFFER = 40_000;

    @Test
    void are_cut_at_LF_and_CR_LF_wherever_the_buffer_ends() throws IOException {
        for (int first = 16_380; first < 16_390; first++) {
            assertThat(lines("a".repeat(first) + "\r\nb\n\nc"))
                    .extracting(PhysicalLines.Cut::text)
                    .containsExactly("a".repeat(first), "b", "", "c");
        }
    }

    @Test
    void may_be_longer_than_what_is_read_at_once() throws IOException {
        assertThat(lines("a".repeat(BEYOND_ANY_BUFFER) + "\nb\n"))
                .containsExactly(
                        new PhysicalLines.Cut(1, "a".repeat(BEYOND_ANY_BUFFER), true),
                        new PhysicalLines.Cut(2, "b", true));
    }

    @Test
    void are_cut_off_and_marked_beyond_any_length_that_a_line_should_have() throws IOException {
        assertThat(lines("a".repeat(PhysicalLines.LONGEST)).getFirst().whole()).isTrue();
        assertThat(lines("a".repeat(PhysicalLines.LONGEST + 1) + "\nb"))
                .containsExactly(
                        new PhysicalLines.Cut(1, "a".repeat(PhysicalLines.LONGEST), false),
                        new PhysicalLines.Cut(2, "b", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "72", "-1", "+36.6", "36.60", "1e5", "1.5E-3", "00120"})
    void hold_numbers_such_as(String text) {
        assertThat(DecimalText.holds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".5", "5.", "1e", "1e12345", "1.2.3", "1 ", "NaN", "0x1", "１", "1e5e5"})
    void hold_no_numbers_such_as(String text) {
        assertThat(DecimalText.holds(text)).isFalse();
    }

    private static List<PhysicalLines.Cut> lines(String text) throws IOException {
        var lines = new PhysicalLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var all = new ArrayList<PhysicalLines.Cut>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }
}
