package homeward.commandline;

import homeward.plumbing.Database;
import homeward.staff.AccountCreation;
import homeward.staff.CreateAccount;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.vocabulary.Actor;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.WardId;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "One of: ${COMPLETION-CANDIDATES}",
            completionCandidates = StaffRoles.class,
            converter = StaffRoles.class)
    private Role role = Role.NURSE;

    @Option(
            names = "--provider",
            paramLabel = "ODS",
            defaultValue = Post.ONLY_PROVIDER,
            description = "The provider's ODS code. Without it: ${DEFAULT-VALUE}, for a house that serves one.")
    private String provider = Post.ONLY_PROVIDER;

    @Option(names = "--ward", paramLabel = "ID", description = "The ward. Without it: the whole provider.")
    private @Nullable String ward;

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Override
    public Integer call() throws IOException {
        if (!Post.isOdsCode(provider) || (ward != null && !FhirId.holds(ward))) {
            return say("A provider is an ODS code in capitals, a ward the id of its Organization.", ExitCode.USAGE);
        }
        var post = new Post(
                role,
                provider,
                ward == null ? null : new WardId(ward),
                InstantSource.system().instant(),
                null);
        var password = askedPassword();
        try (var database = Database.reach(where.place())) {
            return tell(CreateAccount.in(database.source()).create(new Actor(username, name), post, password));
        }
    }

    private int tell(AccountCreation outcome) {
        return switch (outcome) {
            case AccountCreation.Created(var actor, var _) ->
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
