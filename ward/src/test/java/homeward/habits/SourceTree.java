package homeward.habits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The project's own files, found from wherever its tests run.
final class SourceTree {
    static final Path ROOT = root();

    private static final Pattern TEST_METHOD = Pattern.compile("void (\\w+)\\(");
    private static final Set<String> MADE = Set.of("target", "node_modules", ".git", ".homeward");

    private SourceTree() {}

    private static Path root() {
        return Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("homeward")) && Files.isDirectory(path.resolve("docs")))
                .findFirst()
                .orElseThrow();
    }

    /// Every file under a folder with this ending, without what builds make.
    static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> Stream.of(ROOT.relativize(file).toString().split("/", -1))
                            .noneMatch(MADE::contains))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    /// The Java of the product, all modules.
    static List<Path> productSources() {
        return files(ROOT, ".java").stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .toList();
    }

    /// The methods of every test class, by its name; those of two modules that share one are taken together.
    static Map<String, Set<String>> tests() {
        var tests = new HashMap<String, Set<String>>();
        for (var file : files(ROOT, "Test.java")) {
            if (file.toString().contains("/src/test/java/")) {
                var name = file.getFileName().toString().replace(".java", "");
                var methods = tests.computeIfAbsent(name, _ -> new HashSet<>());
                matches(TEST_METHOD, text(file)).forEach(method -> methods.add(method.group(1)));
            }
        }
        return tests;
    }
}
