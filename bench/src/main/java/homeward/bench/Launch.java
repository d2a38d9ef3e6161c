package homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the program is started: by its launcher, as everybody does, or as a jar with the options that the launcher
/// gives.
record Launch(List<String> command) {
    private static final Path OPTIONS = Path.of("ward", "java.options");

    static Launch of(@Nullable Path jar) throws IOException {
        if (jar == null) {
            var launcher = Path.of("homeward").toAbsolutePath();
            if (!Files.isExecutable(launcher)) {
                throw new IOException("Run this in the project's folder (no ./homeward here), or give --jar");
            }
            return new Launch(List.of(launcher.toString()));
        }
        return new Launch(List.of(java(), "@" + OPTIONS, "-jar", jar.toString()));
    }

    /// The launcher remembers a start before anything is measured, so that it does not do so meanwhile.
    void rehearse() throws IOException, InterruptedException {
        if (command.size() == 1) {
            new ProcessBuilder(with("rehearse")).inheritIO().start().waitFor();
        }
    }

    List<String> with(String... words) {
        var all = new ArrayList<>(command);
        all.addAll(List.of(words));
        return all;
    }

    /// The Java that runs this.
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
