package homeward.commandline;

import homeward.machines.IssueTokens;
import homeward.machines.Machine;
import homeward.plumbing.Database;
import homeward.staff.Role;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Issues a token to a machine, or takes one back.
@Command(
        name = "token",
        description = {
            "Issues a token to a machine and prints it, once, on standard output.",
            "It is good until it is taken back: for a pilot. See `admin device` and `admin client` for keys."
        },
        mixinStandardHelpOptions = true)
final class AdminToken implements Callable<Integer> {
    private static final Set<Role> TO_ISSUE = Set.of(Role.GATEWAY, Role.API_CLIENT);

    @Option(
            names = "--label",
            required = true,
            paramLabel = "TEXT",
            description = "Which machine or supplier holds it.")
    private String label = "";

    @Option(
            names = "--role",
            defaultValue = "api-client",
            paramLabel = "ROLE",
            description = "What the machine does: gateway (sends readings) or api-client (also admits and reads).")
    private String role = "";

    @Option(names = "--revoke", description = "Takes back every token with this label instead.")
    private boolean revoke;

    @Mixin
    private ForWhom forWhom = new ForWhom();

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
            var holder = Role.of(role).filter(TO_ISSUE::contains);
            if (holder.isEmpty()) {
                System.err.println("No token is issued to a " + role + ". Say --role gateway or --role api-client.");
                return ExitCode.USAGE;
            }
            var wrong = forWhom.wrong(database.source());
            if (wrong.isPresent()) {
                System.err.println(wrong.get());
                return ExitCode.USAGE;
            }
            var machine = Machine.of(UUID.randomUUID().toString(), label, holder.get(), forWhom.provider())
                    .onWard(forWhom.ward());
            System.out.println(tokens.issue(machine));
            System.err.println("Keep it now: it is shown once and kept nowhere.");
            return ExitCode.DONE;
        }
    }
}
