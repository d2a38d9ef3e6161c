package homeward.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every name under which a problem is told stands in docs/api/problems.md.
class ProblemsAreListedTest {
    private static final Pattern NAME = Pattern.compile(
            "\"(?:structure|required|value|invariant|not-supported|not-found|too-long|code-invalid|too-costly|transient|duplicate)\","
                    + "\\s*\"([a-z0-9-]+)\"|urn:problem:[a-z]+:([a-z-]+)");

    @Test
    void in_the_page_of_problems() throws IOException {
        var page = Files.readString(Path.of("../docs/api/problems.md"));
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/homeward"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var found = NAME.matcher(Files.readString(file));
                while (found.find()) {
                    names.add(found.group(1) == null ? found.group(2) : found.group(1));
                }
            }
        }
        assertThat(names)
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(page).containsPattern("`(urn:problem:[a-z]+:)?" + name + "`"));
    }
}
