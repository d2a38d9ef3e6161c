package homeward.commandline;

import homeward.plumbing.DatabasePlace;
import java.nio.file.Path;
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

    DatabasePlace place() {
        return settings().database();
    }
}
