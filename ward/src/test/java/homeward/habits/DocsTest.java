package homeward.habits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the pages of this project say of its own files is true.
class DocsTest {
    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[[^\\]]*]\\((?!https?:|mailto:|#)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern SETTING = Pattern.compile("\"(?:\\$\\{)?(homeward\\.[a-z-]+(?:\\.[a-z-]+)*)[\":]");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| ([^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9:-]+)`");

    static Stream<Path> pages() {
        return SourceTree.files(SourceTree.ROOT, ".md").stream()
                .filter(page ->
                        SourceTree.ROOT.equals(page.getParent()) || page.startsWith(SourceTree.ROOT.resolve("docs")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_to_a_file(Path page) {
        var broken = SourceTree.matches(LINK, SourceTree.text(page)).stream()
                .map(link -> link.group(1))
                .filter(target -> !Files.exists(page.resolveSibling(target)));
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_test_that_is_named_exists(Path page) {
        var tests = SourceTree.tests();
        var unknown = SourceTree.matches(TEST, SourceTree.text(page)).stream()
                .filter(named -> !tests.containsKey(named.group(1))
                        || (named.group(2) != null && !tests.get(named.group(1)).contains(named.group(2))))
                .map(MatchResult::group);
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_setting_of_our_own_is_described() {
        var described = SourceTree.text(SourceTree.ROOT.resolve("docs/operations.md"));
        var settings = new TreeSet<String>();
        for (var source : SourceTree.productSources()) {
            SourceTree.matches(SETTING, SourceTree.text(source)).forEach(setting -> settings.add(setting.group(1)));
        }
        assertThat(settings)
                .contains("homeward.database.url")
                .allSatisfy(setting -> assertThat(described).contains("`" + setting + "`"));
    }

    @Test
    void no_problem_is_listed_twice() {
        assertThat(listedTwice(SourceTree.text(SourceTree.ROOT.resolve("docs/api/problems.md"))))
                .isEmpty();
    }

    @Test
    void a_problem_that_is_listed_twice_would_be_seen() {
        assertThat(listedTwice("## FHIR\n| `a-b`, `c` | x |\n| `a-b` | y |\n")).containsExactly("a-b");
        assertThat(listedTwice("## FHIR\n| `a-b` | x |\n## Files\n| `a-b` | y |\n"))
                .isEmpty();
    }

    /// Within one section of a page: the names in the first cells of its rows.
    private static List<String> listedTwice(String page) {
        var twice = new ArrayList<String>();
        for (var section : page.split("(?m)^## ", -1)) {
            var seen = new HashSet<String>();
            for (var row : SourceTree.matches(FIRST_CELL, section)) {
                SourceTree.matches(NAME, row.group(1)).stream()
                        .map(name -> name.group(1))
                        .filter(name -> !seen.add(name))
                        .forEach(twice::add);
            }
        }
        return twice;
    }
}
