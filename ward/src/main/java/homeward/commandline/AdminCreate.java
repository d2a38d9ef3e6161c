package homeward.commandline;

import homeward.plumbing.Database;
import homeward.staff.AccountCreation;
import homeward.staff.CreateAccount;
import homeward.staff.Role;
import homeward.vocabulary.Actor;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes an account. The password is asked for, or read from standard input; it never stands on the command line.
@Command(name = "create", description = "Makes an account for a person.", mixinStandardHelpOptions = true)
final class AdminCreate implements Callable<Integer> {
    @Option(names = "--username", required = true, paramLabel = "NAME", description = "Small letters, digits, . and -")
    private String username = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "As people say it.")
    private String name = "";

    @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}")
    private Role role = Role.NURSE;

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() throws IOException {
        var password = askedPassword();
        try (var database = Database.reach(where.place())) {
            return tell(CreateAccount.in(database.source()).create(new Actor(username, name), role, password));
        }
    }

    private int tell(AccountCreation outcome) {
        return switch (outcome) {
            case AccountCreation.Created(var actor) ->
                say(actor.name() + " may now sign in as " + actor.username() + ".", ExitCode.DONE);
            case AccountCreation.UsernameTaken _ ->
                say("There is an account " + username + " already. Nothing was changed.", ExitCode.FAILED);
            case AccountCreation.NotAUsername _ ->
                say("A username is small letters, digits, full stops and hyphens, 64 at most.", ExitCode.USAGE);
            case AccountCreation.PasswordOutOfBounds(var shortest, var longest) ->
                say("A password has " + shortest + " to " + longest + " characters.", ExitCode.USAGE);
        };
    }

    private static int say(String line, int code) {
        System.err.println(line);
        return code;
    }

    private static String askedPassword() throws IOException {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isPresent()) {
            return new String(Objects.requireNonNullElse(terminal.get().readPassword("Password: "), new char[0]));
        }
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Objects.requireNonNullElse(input.readLine(), "");
    }
}
