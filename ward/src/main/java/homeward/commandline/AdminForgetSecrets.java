package homeward.commandline;

import homeward.plumbing.Database;
import homeward.staff.ForgetSecrets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The way out when the key file is lost for good.
@Command(
        name = "forget-secrets",
        description = "Throws away all second factors and signing keys, for when the key file is lost.",
        mixinStandardHelpOptions = true)
final class AdminForgetSecrets implements Callable<Integer> {
    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        try (var database = Database.reach(where.place())) {
            ForgetSecrets.in(database.source()).forget();
        }
        System.err.println("Everybody sets up a second factor again at the next sign-in. Until then a password alone"
                + " leads there: give new ones to whoever may have lost theirs.");
        return ExitCode.DONE;
    }
}
