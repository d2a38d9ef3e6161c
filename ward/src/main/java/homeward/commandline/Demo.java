package homeward.commandline;

import homeward.plumbing.CannotStart;
import homeward.plumbing.CannotStart.Fault;
import homeward.simulator.DemoWard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs a ward of invented patients, to try Homeward out.
@Command(
        name = "demo",
        description = "Runs a ward of invented patients on a database of its own.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where to listen. Without it: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".homeward/demo",
            description = "Where everything is kept. Without it: ${DEFAULT-VALUE}")
    private Path data = Path.of(".homeward", "demo");

    @Option(
            names = "--patients",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many invented patients. Without it: ${DEFAULT-VALUE}; 0 leaves the ward empty.")
    private int patients;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed invents the same patients. Without it: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--quiet", description = "Says only that it is ready.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = data.toAbsolutePath().normalize();
        say("Starting a demo in " + folder);
        var settings = new Settings(Map.of())
                .with("server.port", port)
                .with("homeward.data", folder)
                .with("homeward.database.url", "")
                .with("homeward.demo", true);
        var server = RunningServer.start(settings);
        var access = DemoAccess.madeAnew(server);
        var file = access.writeTo(folder);
        tell(access, folder, file);
        say("Admitting " + patients + " invented patients (seed " + seed + ") ...");
        fill(server, access);
        System.err.println("Homeward is ready: " + access.base());
        server.awaitEnd();
        return ExitCode.DONE;
    }

    /// The patients fall silent before the server stops.
    private void fill(RunningServer server, DemoAccess access) throws InterruptedException {
        try {
            var ward = DemoWard.start(access.base(), access.token(), patients, seed);
            server.beforeItStops(ward::close);
        } catch (DemoWard.Refused refused) {
            server.close();
            throw new CannotStart(
                    Fault.SET_UP,
                    String.valueOf(refused.getMessage()),
                    "Start with an empty data folder (--data DIR)",
                    refused);
        }
    }

    private void tell(DemoAccess access, Path folder, Path file) {
        say("Data folder: " + folder);
        say("Sign in as:");
        for (var account : access.accounts()) {
            say("  username %-22s password %-14s (%s)"
                    .formatted(account.username(), account.password(), account.name()));
        }
        say("The same, and a token for machines: " + file);
    }

    private void say(String line) {
        if (!quiet) {
            System.err.println(line);
        }
    }
}
