package homeward.habits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The map of OWASP ASVS 5.0 has every requirement of levels 1 and 2 once, and what it says is met names its proof.
class TheSecurityMapTest {
    private static final Path MAP = SourceTree.ROOT.resolve("docs/security/asvs.md");
    private static final Path NUMBERS =
            SourceTree.ROOT.resolve("ward/src/test/resources/asvs-5.0.0-levels-1-and-2.txt");
    private static final Map<String, Set<String>> TESTS = SourceTree.tests();
    private static final int HOW_MANY = 253;

    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\d+\\.\\d+\\.\\d+) ([12])$");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([123]) \\| ([^|]+) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|$");
    private static final Pattern A_TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern COUNTED =
            Pattern.compile("Of (\\d+) requirements (\\d+) are met, (\\d+) are not met, and (\\d+) do not apply");

    @Test
    void has_every_requirement_of_both_levels_once_and_in_order() {
        var wanted = SourceTree.matches(NUMBER, SourceTree.text(NUMBERS)).stream()
                .map(number -> number.group(1) + " " + number.group(2))
                .toList();
        assertThat(wanted).hasSize(HOW_MANY).doesNotHaveDuplicates();
        assertThat(rows(SourceTree.text(MAP)).stream().map(row -> row.group(1) + " " + row.group(2)))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void says_of_each_why_or_by_which_proof() {
        assertThat(faults(SourceTree.text(MAP))).isEmpty();
    }

    @Test
    void counts_right() {
        var page = SourceTree.text(MAP);
        var said = SourceTree.matches(COUNTED, page).getFirst();
        assertThat(List.of(said.group(1), said.group(2), said.group(3), said.group(4)))
                .isEqualTo(List.of(Integer.toString(HOW_MANY), in(page, "met"), in(page, "not met"), in(page, "n/a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| 1.1.1 | 2 | Something | met | here |  |",
                "| 1.1.1 | 2 | Something | met | here | we believe so |",
                "| 1.1.1 | 2 | Something | met | here | no test: |",
                "| 1.1.1 | 2 | Something | met | here | `NoSuchTest` |",
                "| 1.1.1 | 2 | Something | met | here | `DocsTest`, `TheSecurityMapTest.no_such_method` |",
                "| 1.1.1 | 2 | Something | not met |  |  |",
                "| 1.1.1 | 2 | Something | n/a | we have none | `DocsTest` |",
                "| 1.1.1 | 2 | Something | perhaps | later |  |"
            })
    void is_not_taken_in_by_a_row_that_proves_nothing(String row) {
        assertThat(faults(row)).hasSize(1);
    }

    private static List<String> faults(String page) {
        var faults = new ArrayList<String>();
        for (var row : rows(page)) {
            boolean sound = switch (row.group(4)) {
                case "met" -> isProof(row.group(6));
                case "not met", "n/a" -> !row.group(5).isBlank() && row.group(6).isBlank();
                default -> false;
            };
            if (!sound) {
                faults.add(row.group());
            }
        }
        return faults;
    }

    private static boolean isProof(String said) {
        if (said.startsWith("no test: ")) {
            return said.length() > "no test: ".length();
        }
        var named = SourceTree.matches(A_TEST, said);
        return !named.isEmpty()
                && named.stream()
                        .allMatch(test -> TESTS.containsKey(test.group(1))
                                && (test.group(2) == null
                                        || TESTS.get(test.group(1)).contains(test.group(2))));
    }

    private static String in(String page, String state) {
        return Long.toString(
                rows(page).stream().filter(row -> row.group(4).equals(state)).count());
    }

    private static List<MatchResult> rows(String page) {
        return SourceTree.matches(ROW, page);
    }
}
