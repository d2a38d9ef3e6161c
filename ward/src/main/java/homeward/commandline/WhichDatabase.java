package homeward.commandline;

import homeward.plumbing.DatabasePlace;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options by which a verb is told where the database is.
final class WhichDatabase {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of Homeward's own database. Without it: .homeward/ward")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings, one name=value a line.")
    private @Nullable Path config;

    Settings settings() {
        return Settings.from(config).with("homeward.data", data);
    }

    /// The files in which secrets stand: those that settings name, and that of the settings where it holds a password.
    Set<Path> secrets(Settings settings) {
        var files = new TreeSet<>(settings.files());
        if (config != null && settings.given().keySet().stream().anyMatch(name -> name.endsWith("password"))) {
            files.add(config);
        }
        return files;
    }

    DatabasePlace place() {
        return settings().database();
    }
}
