package homeward.commandline;

import homeward.torture.Report;
import homeward.torture.Wish;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Kills a ward of its own under load, and counts what is lost.
@Command(
        name = "torture",
        description = {
            "Kills a ward of its own under load in every way, and counts what is lost, doubled or missing.",
            "It is started from this program, in a folder of its own; no other ward is touched. See docs/torture.md.",
            "Exit code 0: nothing was lost. 3: something was; the report says what."
        },
        mixinStandardHelpOptions = true)
final class Torture implements Callable<Integer> {
    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "50",
            description = "How often the server dies. Without it: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--database-kills",
            paramLabel = "N",
            defaultValue = "25",
            description = "How often PostgreSQL dies by kill -9. Without it: ${DEFAULT-VALUE}.")
    private int databaseKills;

    @Option(
            names = "--others",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each other blow falls (a full disk, stopped processes, bad lines, ...). "
                    + "Without it: ${DEFAULT-VALUE}.")
    private int others;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "BLOW",
            description = "Only these blows; docs/torture.md lists them.")
    private Set<String> only = Set.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "86400",
            description = "After this no further blow falls, and the trial begins. Without it: ${DEFAULT-VALUE}.")
    private long seconds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed deals the same blows. Without it: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--patients",
            paramLabel = "N",
            defaultValue = "160",
            description = "A multiple of 16. Without it: ${DEFAULT-VALUE}.")
    private int patients;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "300",
            description = "Messages a second that all senders together send at most. Without it: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".homeward/torture",
            description = "Where everything is kept; what was broken off there goes on. Without it: ${DEFAULT-VALUE}")
    private Path data = Path.of(".homeward", "torture");

    @Option(names = "--json", description = "The report as one line of JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "Says only the report.")
    private boolean quiet;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        return told(new homeward.torture.Torture(wish(), InstantSource.system(), progress()).run());
    }

    private PrintStream progress() {
        return quiet ? new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8) : System.err;
    }

    private int told(Report report) {
        System.out.println(json ? report.json() : report.text());
        return report.clean() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private Wish wish() {
        try {
            return new Wish(
                    Path.of(System.getProperty("java.class.path")).toAbsolutePath(),
                    data,
                    seed,
                    kills,
                    databaseKills,
                    others,
                    only,
                    Duration.ofSeconds(seconds),
                    patients,
                    rate);
        } catch (IllegalArgumentException problem) {
            if (command == null) {
                throw problem;
            }
            throw new CommandLine.ParameterException(
                    command.commandLine(), String.valueOf(problem.getMessage()), problem);
        }
    }
}
