package homeward.commandline;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the ward.
@Command(
        name = "serve",
        description = "Runs the ward, on the configured PostgreSQL or on one of its own.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "Where to listen. Without it: 8080.")
    private @Nullable Integer port;

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Option(names = "--migrate", description = "First bring the tables of a configured PostgreSQL up to date.")
    private boolean migrate;

    @Override
    public Integer call() throws InterruptedException {
        var settings = where.settings().with("server.port", port).with("homeward.migrate", migrate ? "true" : null);
        var server = RunningServer.start(settings);
        System.err.println("Homeward is ready: " + server.address());
        server.awaitEnd();
        return ExitCode.DONE;
    }
}
