package homeward.commandline;

import homeward.plumbing.Database;
import homeward.plumbing.DatabasePlace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Brings the tables of a PostgreSQL up to what this version needs.
@Command(
        name = "migrate",
        description = "Brings the tables of the configured PostgreSQL up to date.",
        mixinStandardHelpOptions = true)
final class Migrate implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Folder of Homeward's own database.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings, one name=value a line.")
    private @Nullable Path config;

    @Override
    public Integer call() {
        var place = Settings.from(config)
                .with("homeward.data", data)
                .with("homeward.migrate", true)
                .database();
        try (var database = Database.open(place)) {
            System.err.println("The tables are up to date: " + describe(place) + " (" + database.steps() + " steps)");
        }
        return ExitCode.DONE;
    }

    private static String describe(DatabasePlace place) {
        return switch (place) {
            case DatabasePlace.InFolder(var folder) -> folder.toString();
            case DatabasePlace.Elsewhere(var url, var _, var _, var _) -> url;
        };
    }
}
