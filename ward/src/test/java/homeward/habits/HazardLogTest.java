package homeward.habits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The hazard log says of each hazard what guards it, and what does not yet.
class HazardLogTest {
    private static final Path HAZARDS = SourceTree.ROOT.resolve("docs/safety/hazards");
    private static final int KNOWN_HAZARDS = 25;

    private static final List<String> PARTS =
            List.of("## Cause", "## Effect", "## Risk", "## Controls", "## Tests", "## What remains");
    private static final Pattern A_TEST = Pattern.compile("^Test: `(\\w+)\\.(\\w+)`", Pattern.MULTILINE);
    private static final Pattern NONE_YET =
            Pattern.compile("^Test: none yet — (?:issue \\d+|no issue yet): ", Pattern.MULTILINE);
    private static final Pattern ANY = Pattern.compile("^Test:.*", Pattern.MULTILINE);

    static Stream<Path> hazards() {
        return SourceTree.files(HAZARDS, ".md").stream();
    }

    @Test
    void has_a_page_for_every_hazard() {
        var numbers = IntStream.rangeClosed(1, KNOWN_HAZARDS).mapToObj("H%02d.md"::formatted);
        assertThat(hazards().map(page -> page.getFileName().toString())).containsExactlyElementsOf(numbers.toList());
    }

    @ParameterizedTest
    @MethodSource("hazards")
    void says_cause_effect_risk_controls_tests_and_what_remains(Path hazard) {
        assertThat(SourceTree.text(hazard)).contains(PARTS);
    }

    @ParameterizedTest
    @MethodSource("hazards")
    void names_a_test_that_exists_or_the_issue_that_will_bring_one(Path hazard) {
        assertThat(faults(SourceTree.text(hazard))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Tests\nIt is tested well.",
                "## Tests\nTest: `NoSuchTest.at_all`",
                "## Tests\nTest: `HazardLogTest.no_such_method`",
                "## Tests\nTest: none yet",
                "## Tests\nTest: none yet — issue 7: silence\nTest: soon"
            })
    void is_not_taken_in_by_a_page_that_names_none(String page) {
        assertThat(faults(page)).isNotEmpty();
    }

    private static List<String> faults(String page) {
        var lines = SourceTree.matches(ANY, page);
        if (lines.isEmpty()) {
            return List.of("names no test");
        }
        var tests = SourceTree.tests();
        return lines.stream()
                .map(line -> line.group())
                .filter(line -> !NONE_YET.matcher(line).find())
                .filter(line -> SourceTree.matches(A_TEST, line).stream()
                        .noneMatch(test -> tests.containsKey(test.group(1))
                                && tests.get(test.group(1)).contains(test.group(2))))
                .toList();
    }
}
