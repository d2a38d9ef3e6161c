package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// Run by the build after all other tests: what they, and the programs that they started, have printed.
class NoNameIsLeftBehind {
    private static final Path ROOT = Path.of("..");
    private static final Instant SINCE = Instant.parse(System.getProperty("homeward.build.since"));

    @Test
    void in_the_logs_of_the_wards_that_were_started() throws Exception {
        var found = new ArrayList<String>();
        for (var log : files("target/wards", ".log")) {
            found.addAll(Canary.foundIn(log));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void in_what_the_tests_of_all_modules_printed() throws Exception {
        var found = new ArrayList<String>();
        var modules = List.of("early-warning", "simulator", "torture", "ward", "bench", "stories");
        for (var module : modules) {
            for (var report : files(module + "/target/surefire-reports", ".xml")) {
                var printed = Jsoup.parse(Files.readString(report), "", Parser.xmlParser())
                        .select("system-out, system-err");
                found.addAll(Canary.found(printed.eachText().toString().replace("\\n", "\n")));
            }
            for (var output : files(module + "/target/surefire-reports", "-output.txt")) {
                found.addAll(Canary.foundIn(output));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        var place = folder.startsWith("target") ? Path.of(folder) : ROOT.resolve(folder);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (var all = Files.walk(place)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(NoNameIsLeftBehind::isOfThisBuild)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfThisBuild(Path file) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(SINCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
