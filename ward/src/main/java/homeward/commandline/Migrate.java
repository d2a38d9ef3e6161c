package homeward.commandline;

import homeward.plumbing.Database;
import homeward.plumbing.DatabasePlace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Brings the tables of a PostgreSQL up to what this version needs.
@Command(
        name = "migrate",
        description = "Brings the tables of the configured PostgreSQL up to date.",
        mixinStandardHelpOptions = true)
final class Migrate implements Callable<Integer> {
    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        var place = where.settings().with("homeward.migrate", true).database();
        try (var database = Database.open(place)) {
            System.err.println("The tables are up to date: " + describe(place) + " (" + database.steps() + " steps)");
        }
        return ExitCode.DONE;
    }

    private static String describe(DatabasePlace place) {
        return switch (place) {
            case DatabasePlace.InFolder(var folder) -> folder.toString();
            case DatabasePlace.Elsewhere(var url, var _, var _) -> url;
        };
    }
}
