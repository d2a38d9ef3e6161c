package homeward.commandline;

import homeward.plumbing.CannotStart;
import homeward.plumbing.Reach;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Homeward's command line: one verb, its options, an exit code.
@Command(
        name = "homeward",
        description = "Homeward, the open-source virtual ward.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            Demo.class,
            Serve.class,
            Doctor.class,
            Migrate.class,
            Admin.class,
            Audit.class,
            Occupancy.class,
            Simulate.class,
            ReplayFile.class,
            Torture.class,
            Rehearse.class
        },
        footer = {
            "",
            "Also, from the source: ./homeward verify runs the whole build and its tests.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a check failed, 4 something does not answer."
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Who may start this program on the house's database is the house.
    static int run(String... arguments) {
        return Reach.within(
                Reach.HOUSE,
                () -> new CommandLine(new Main())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler((fault, verb, _) -> explain(fault, verb.getErr()))
                        .execute(arguments));
    }

    /// Without a verb: says which there are.
    @Override
    public void run() {
        if (command != null) {
            throw new CommandLine.ParameterException(command.commandLine(), "Which verb?");
        }
    }

    private static int explain(Exception fault, PrintWriter to) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart cannot) {
                to.println(cannot.getMessage());
                to.println(cannot.hint());
                return ExitCode.of(cannot.fault());
            }
        }
        fault.printStackTrace(to);
        return ExitCode.FAILED;
    }
}
