package homeward.commandline;

import homeward.plumbing.Database;
import homeward.staff.ResetAccess;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Gives somebody back the means to sign in whom no administrator can help: the last administrator, or who works for
/// several providers.
@Command(
        name = "reset",
        description = "Forgets a person's password and second factor, and prints, once, a password to begin with.",
        mixinStandardHelpOptions = true)
final class AdminReset implements Callable<Integer> {
    @Option(names = "--username", required = true, paramLabel = "NAME", description = "Of an account of this house.")
    private String username = "";

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        try (var database = Database.reach(where.place())) {
            var password = ResetAccess.in(database.source())
                    .all(username, InstantSource.system().instant());
            if (password.isEmpty()) {
                System.err.println("No account of this house is called " + username + ". Nothing was changed.");
                return ExitCode.FAILED;
            }
            System.out.println(password.get());
            System.err.println("Tell it to the person: it works once, then they set up an app and choose their own.");
            return ExitCode.DONE;
        }
    }
}
