package homeward.commandline;

import homeward.audit.Doer;
import homeward.machines.AddMachine;
import homeward.machines.Machine;
import homeward.machines.RevokeMachine;
import homeward.machines.Scopes;
import homeward.plumbing.Database;
import homeward.staff.Role;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lets a device or a gateway enrol its own key, with a code that is good once.
@Command(
        name = "device",
        description = {
            "Adds a device or a gateway and prints the code with which it enrols its key.",
            "The code is good once, for 15 minutes. See docs/machines.md."
        },
        mixinStandardHelpOptions = true)
final class AdminDevice implements Callable<Integer> {
    @Option(names = "--label", paramLabel = "TEXT", description = "Which kit it is, as people call it.")
    private String label = "";

    @Option(names = "--gateway", description = "It is a gateway: it may also send files of readings.")
    private boolean gateway;

    @Option(
            names = "--again",
            paramLabel = "MACHINE",
            description = "Prints another code for this device or gateway instead, to enrol another key.")
    private @Nullable String again;

    @Mixin
    private ForWhom forWhom = new ForWhom();

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        if (again == null && label.isBlank()) {
            System.err.println("Which kit is it? Say --label, or --again with the id of one that is known.");
            return ExitCode.USAGE;
        }
        try (var database = Database.reach(where.place())) {
            return again == null ? added(database.source()) : again(database.source(), again);
        }
    }

    private int added(DataSource source) {
        var wrong = forWhom.wrong(source);
        if (wrong.isPresent()) {
            System.err.println(wrong.get());
            return ExitCode.USAGE;
        }
        var role = gateway ? Role.GATEWAY : Role.DEVICE;
        var machine = new Machine(
                UUID.randomUUID().toString(), label, role, forWhom.provider(), forWhom.ward(), null, Scopes.SENDING);
        return told(AddMachine.in(source).withCode(machine, Doer.MACHINERY));
    }

    private static int again(DataSource source, String id) {
        var machine = RevokeMachine.in(source).called(id);
        if (machine.isEmpty()) {
            System.err.println("No machine that may speak has this id. See: homeward admin machines");
            return ExitCode.USAGE;
        }
        return told(AddMachine.in(source).anotherCode(machine.get(), Doer.MACHINERY));
    }

    private static int told(AddMachine.Added added) {
        return switch (added) {
            case AddMachine.Added.WithCode(var machine, var code) -> {
                System.out.println(code.spoken());
                System.err.println("For " + machine.label() + " (" + machine.id() + "), within "
                        + AddMachine.CODE_GOOD_FOR.toMinutes() + " minutes. It is shown once and kept nowhere.");
                yield ExitCode.DONE;
            }
            case AddMachine.Added.WithKeys _ -> ExitCode.DONE;
            case AddMachine.Added.Not(var because) -> {
                System.err.println(because + ".");
                yield ExitCode.USAGE;
            }
        };
    }
}
