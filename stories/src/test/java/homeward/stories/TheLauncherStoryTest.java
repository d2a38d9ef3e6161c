package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./homeward` itself, in a folder where the program is built already.
class TheLauncherStoryTest {
    private static final Duration LONGEST_REHEARSAL = Duration.ofMinutes(5);
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(folder.resolve("ward/target"));
        for (var file : List.of("homeward", "ward/java.options", "ward/target/homeward.jar")) {
            Files.copy(PROJECT.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void remembers_a_start_and_does_without_when_the_memory_is_broken() throws Exception {
        assertThat(said("rehearse")).contains("the next start will be faster");
        var cache = cache().orElseThrow();
        assertThat(comesFromTheCache("homeward.commandline.Main")).isTrue();

        Files.write(cache, new byte[] {1, 2, 3});
        assertThat(said("--version")).startsWith("Homeward ").hasLineCount(1);

        // Java refused it, so the next start throws it away.
        assertThat(said("--version")).startsWith("Homeward ").hasLineCount(1);
        assertThat(cache).doesNotExist();
    }

    @Test
    void rehearses_in_the_background_once_a_ward_runs() throws Exception {
        var output = folder.resolve("demo.log");
        var demo = launcher("demo", "--quiet", "--patients", "0", "--port", "0", "--data", "data")
                .redirectOutput(output.toFile())
                .start();
        try {
            Within.time(LONGEST_REHEARSAL, "the memory of a start", () -> cache().isPresent());
            assertThat(demo.isAlive()).isTrue();
            assertThat(Files.readString(output)).contains("Homeward is ready").doesNotContain("ERROR");
            Within.time(
                    LONGEST_REHEARSAL,
                    "nothing is left of the rehearsal",
                    () -> in(copies().getFirst(), "rehearsal.").isEmpty());
        } finally {
            demo.destroy();
            assertThat(demo.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void two_at_once_share_one_copy() throws Exception {
        var both = List.of(launcher("--version").start(), launcher("--version").start());
        for (var one : both) {
            assertThat(one.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(one.exitValue()).isZero();
        }

        assertThat(copies()).hasSize(1);
        assertThat(in(copies().getFirst(), "making.")).isEmpty();
    }

    @Test
    void a_copy_of_an_earlier_build_goes_once_nobody_runs_it() throws Exception {
        said("--version");
        var first = copies().getFirst();
        var inUse = Files.createFile(
                first.resolve("used-by/" + ProcessHandle.current().pid()));

        Files.setLastModifiedTime(
                folder.resolve("ward/target/homeward.jar"),
                FileTime.from(Instant.now().plusSeconds(60)));
        said("--version");
        assertThat(copies()).hasSize(2).contains(first);

        Files.delete(inUse);
        said("--version");
        assertThat(copies()).hasSize(1).doesNotContain(first);
    }

    private ProcessBuilder launcher(String... verb) {
        var command = new ArrayList<>(List.of(folder.resolve("homeward").toString()));
        command.addAll(Arrays.asList(verb));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private String said(String... verb) throws IOException, InterruptedException {
        var process = launcher(verb).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private boolean comesFromTheCache(String type) throws IOException, InterruptedException {
        var loaded = folder.resolve("loaded.log");
        var builder = launcher("--version");
        builder.environment().put("HOMEWARD_JAVA_OPTS", "-Xlog:class+load:file=" + loaded);
        assertThat(builder.start().waitFor()).isZero();
        return Files.readAllLines(loaded).stream()
                .anyMatch(line -> line.contains(" " + type + " ") && line.contains("shared objects file"));
    }

    private Optional<Path> cache() throws IOException {
        for (var copy : copies()) {
            var found = in(copy, "start-").stream()
                    .filter(file -> file.toString().endsWith(".aot"))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<Path> copies() throws IOException {
        return in(folder.resolve("ward/target/running"), "");
    }

    private static List<Path> in(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
