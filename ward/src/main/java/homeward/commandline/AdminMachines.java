package homeward.commandline;

import homeward.audit.Doer;
import homeward.machines.KnownMachine;
import homeward.machines.RevokeMachine;
import homeward.plumbing.Database;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the machines of a provider, or revokes one.
@Command(
        name = "machines",
        description = "Lists the devices, gateways and systems of a provider, or revokes one.",
        mixinStandardHelpOptions = true)
final class AdminMachines implements Callable<Integer> {
    @Option(
            names = "--revoke",
            paramLabel = "MACHINE",
            description = "Revokes this one instead: its keys and tokens are good no longer, within 5 seconds.")
    private @Nullable String revoke;

    @Mixin
    private ForWhom forWhom = new ForWhom();

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        try (var database = Database.reach(where.place())) {
            var machines = RevokeMachine.in(database.source());
            if (revoke != null) {
                var machine = machines.called(revoke);
                boolean done = machine.isPresent() && machines.revoke(machine.get(), Doer.MACHINERY);
                System.err.println(done ? "Revoked." : "No machine that may speak has this id.");
                return done ? ExitCode.DONE : ExitCode.USAGE;
            }
            var wrong = forWhom.wrong(database.source());
            if (wrong.isPresent()) {
                System.err.println(wrong.get());
                return ExitCode.USAGE;
            }
            machines.of(forWhom.provider()).forEach(AdminMachines::print);
            return ExitCode.DONE;
        }
    }

    private static void print(KnownMachine known) {
        var machine = known.machine();
        var state = known.revokedAt() != null ? "revoked" : known.keys() > 0 ? "has a key" : "has no key";
        System.out.println(String.join(
                "\t",
                machine.id(),
                machine.role().word(),
                state,
                machine.scopes().written(),
                machine.label()));
    }
}
