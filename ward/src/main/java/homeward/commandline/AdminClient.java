package homeward.commandline;

import homeward.audit.Doer;
import homeward.machines.AddMachine;
import homeward.machines.Machine;
import homeward.machines.RevokeMachine;
import homeward.machines.Scopes;
import homeward.plumbing.Database;
import homeward.staff.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Registers a system that speaks FHIR with us, by SMART backend services.
@Command(
        name = "client",
        description = {
            "Registers another system with its public keys and prints the id under which it asks for tokens.",
            "See docs/machines.md."
        },
        mixinStandardHelpOptions = true)
final class AdminClient implements Callable<Integer> {
    @Option(names = "--label", paramLabel = "TEXT", description = "Which system it is, as people call it.")
    private String label = "";

    @Option(
            names = "--jwks",
            required = true,
            paramLabel = "FILE",
            description = "Its public keys: a JWK Set, or one JWK.")
    private Path jwks = Path.of("");

    @Option(
            names = "--scope",
            paramLabel = "SCOPES",
            description = "What it may do, as SMART's scopes with spaces between: \"system/Observation.rs\".")
    private String scope = "";

    @Option(
            names = "--again",
            paramLabel = "MACHINE",
            description = "Gives this system other keys in place of those that it has instead.")
    private @Nullable String again;

    @Mixin
    private ForWhom forWhom = new ForWhom();

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() {
        String keys;
        try {
            keys = Files.readString(jwks);
        } catch (IOException _) {
            System.err.println("The file that --jwks says cannot be read.");
            return ExitCode.USAGE;
        }
        if (again == null && (label.isBlank() || scope.isBlank())) {
            System.err.println("Say which system it is, and what it may do: --label and --scope.");
            return ExitCode.USAGE;
        }
        try (var database = Database.reach(where.place())) {
            return again == null ? added(database.source(), keys) : again(database.source(), again, keys);
        }
    }

    private int added(DataSource source, String keys) {
        var wrong = forWhom.wrong(source);
        if (wrong.isPresent()) {
            System.err.println(wrong.get());
            return ExitCode.USAGE;
        }
        return switch (Scopes.read(scope)) {
            case Scopes.Read.Not(var because) -> {
                System.err.println("--scope is not understood: " + because + ".");
                yield ExitCode.USAGE;
            }
            case Scopes.Read.Understood(var scopes) -> {
                var machine = new Machine(
                        UUID.randomUUID().toString(),
                        label,
                        Role.API_CLIENT,
                        forWhom.provider(),
                        forWhom.ward(),
                        null,
                        scopes);
                yield told(AddMachine.in(source).withKeys(machine, keys, Doer.MACHINERY));
            }
        };
    }

    private static int again(DataSource source, String id, String keys) {
        var machine = RevokeMachine.in(source).called(id).filter(found -> found.role() == Role.API_CLIENT);
        if (machine.isEmpty()) {
            System.err.println("No system that may speak has this id. See: homeward admin machines");
            return ExitCode.USAGE;
        }
        return told(AddMachine.in(source).otherKeys(machine.get(), keys, Doer.MACHINERY));
    }

    private static int told(AddMachine.Added added) {
        return switch (added) {
            case AddMachine.Added.WithKeys(var machine, var kids) -> {
                System.out.println(machine.id());
                System.err.println("It may: " + machine.scopes().written() + ". Its keys: " + String.join(", ", kids));
                yield ExitCode.DONE;
            }
            case AddMachine.Added.WithCode _ -> ExitCode.DONE;
            case AddMachine.Added.Not(var because) -> {
                System.err.println(because + ".");
                yield ExitCode.USAGE;
            }
        };
    }
}
