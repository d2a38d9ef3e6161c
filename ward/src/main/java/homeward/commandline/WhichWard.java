package homeward.commandline;

import homeward.plumbing.Secret;
import homeward.simulator.door.Access;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options by which a verb is told which running ward to speak to, and with what token.
final class WhichWard {
    private static final Path DEMO = Path.of(".homeward", "demo");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec verb;

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "The ward's address. Without it: HOMEWARD_BASE, or the demo in .homeward/demo.")
    private @Nullable String base;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file with a token for machines. Without it: HOMEWARD_TOKEN_FILE, HOMEWARD_TOKEN, or the"
                    + " demo's own.")
    private @Nullable Path tokenFile;

    Access access() {
        try {
            return Access.find(base, token(), System.getenv(), DEMO)
                    .orElseThrow(
                            () -> wrong("Which ward? Give --base and --token-file, or start ./homeward demo first."));
        } catch (IllegalArgumentException problem) {
            throw wrong("--base or --token-file: " + problem.getMessage());
        }
    }

    /// Never an option itself: everybody on the machine sees the options of a running program.
    private @Nullable String token() {
        if (tokenFile != null) {
            return Secret.in(tokenFile, "--token-file");
        }
        var named = System.getenv("HOMEWARD_TOKEN_FILE");
        return named == null ? null : Secret.in(Path.of(named), "HOMEWARD_TOKEN_FILE");
    }

    /// For the person at the keyboard; the verb then ends with the code for wrong usage.
    ParameterException wrong(String message) {
        if (verb == null) {
            throw new IllegalStateException("Asked before the command line was read");
        }
        return new ParameterException(verb.commandLine(), message);
    }
}
