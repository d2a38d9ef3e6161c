package homeward.commandline;

import homeward.plumbing.Database;
import homeward.staff.IssueTokens;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Issues a token to a machine, or takes one back.
@Command(
        name = "token",
        description = "Issues a token to a machine and prints it, once, on standard output.",
        mixinStandardHelpOptions = true)
final class AdminToken implements Callable<Integer> {
    @Option(
            names = "--label",
            required = true,
            paramLabel = "TEXT",
            description = "Which machine or supplier holds it.")
    private String label = "";

    @Option(names = "--revoke", description = "Takes back every token with this label instead.")
    private boolean revoke;

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        try (var database = Database.reach(where.place())) {
            var tokens = IssueTokens.in(database.source());
            if (revoke) {
                System.err.println("Taken back: " + tokens.revoke(label));
                return ExitCode.DONE;
            }
            System.out.println(tokens.issue(label));
            System.err.println("Keep it now: it is shown once and kept nowhere.");
            return ExitCode.DONE;
        }
    }
}
