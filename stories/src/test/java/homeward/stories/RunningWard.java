package homeward.stories;

import static java.util.Objects.requireNonNull;

import homeward.torture.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A Homeward started from its jar, in a process of its own and on a data folder of its own, as a user starts the demo.
final class RunningWard implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final String READY = "Homeward is ready: ";

    private final Path folder;
    private final int port;
    private final List<String> verb;
    private final Map<String, String> environment;
    private final Thread atTheLatest = new Thread(this::end);
    private @Nullable Process process;
    private int starts;

    private RunningWard(List<String> verb, Map<String, String> environment) throws IOException {
        this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "wards")), "ward-")
                .toRealPath();
        this.port = freePort();
        this.verb = verb;
        this.environment = environment;
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    static RunningWard empty() throws Exception {
        return started(0, Map.of());
    }

    /// @param environment settings, such as `HOMEWARD_OBSERVE_EVERY`
    static RunningWard started(int patients, Map<String, String> environment) throws Exception {
        var demo = List.of("demo", "--patients", Integer.toString(patients), "--seed", "1", "--quiet");
        return started(new RunningWard(demo, environment));
    }

    /// One for real people: they need a second factor, and there is nobody but this administrator.
    static RunningWard serving(String administrator, String password) throws Exception {
        var ward = new RunningWard(List.of("serve"), Map.of("HOMEWARD_PLAIN_HTTP", "true"));
        ward.administer(
                password, "create", "--username", administrator, "--name", "Sam Okafor", "--role", "administrator");
        return started(ward);
    }

    private static RunningWard started(RunningWard ward) throws Exception {
        try {
            ward.start();
            return ward;
        } catch (Exception | AssertionError e) {
            ward.close();
            throw e;
        }
    }

    void start() throws Exception {
        starts++;
        Files.deleteIfExists(dataFolder().resolve("demo-access.json"));
        var command = command(verb);
        command.addAll(List.of("--port", Integer.toString(port)));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logOf(starts).toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        Within.time(LONGEST_START, "the ward is ready; its log: " + logOf(starts), this::isReady);
    }

    private List<String> command(List<String> words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("../ward/java.options").toAbsolutePath().normalize(),
                "-jar",
                jar().toString()));
        command.addAll(words);
        command.addAll(List.of("--data", dataFolder().toString()));
        return command;
    }

    /// `./homeward admin`, beside a running ward or before its first start.
    ///
    /// @param typed on its standard input
    void administer(String typed, String... words) throws IOException, InterruptedException {
        var admin = new ArrayList<>(List.of("admin"));
        admin.addAll(List.of(words));
        var process = new ProcessBuilder(command(admin))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("admin.log").toFile())
                .start();
        try (var in = process.outputWriter()) {
            in.write(typed + "\n");
        }
        if (process.waitFor() != 0) {
            throw new AssertionError("admin failed: " + Files.readString(folder.resolve("admin.log")));
        }
    }

    /// What another verb says on standard output, beside the running ward.
    String told(String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(List.of(words)))
                .redirectError(folder.resolve("told.log").toFile())
                .start();
        try (var out = process.inputReader()) {
            var told = out.readAllAsString();
            if (process.waitFor() != 0) {
                throw new AssertionError(words[0] + " failed: " + Files.readString(folder.resolve("told.log")));
            }
            return told;
        }
    }

    private boolean isReady() throws IOException {
        if (!process().isAlive()) {
            throw new AssertionError("The program ended: " + Files.readString(logOf(starts)));
        }
        return Files.readString(logOf(starts)).contains(READY);
    }

    /// kill -9: nothing of the program gets a chance to put things in order.
    void kill() throws InterruptedException {
        process().destroyForcibly().waitFor();
    }

    /// Stops time for the program; [#resume] lets it go on.
    void suspend() throws Exception {
        signal("STOP");
    }

    void resume() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process().pid()))
                .start()
                .waitFor();
    }

    Access access() {
        return Access.readFrom(dataFolder().resolve("demo-access.json"));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    int port() {
        return port;
    }

    Path dataFolder() {
        return folder.resolve("data");
    }

    /// Everything that the program said, through all its starts.
    List<String> log() throws IOException {
        var lines = new ArrayList<String>();
        for (int start = 1; start <= starts; start++) {
            lines.addAll(Files.readAllLines(logOf(start)));
        }
        return lines;
    }

    List<String> errors() throws IOException {
        return log().stream().filter(line -> line.contains(" ERROR ")).toList();
    }

    /// Stops the program and its PostgreSQL, whatever state they are in. The logs stay.
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
        end();
        delete(dataFolder());
    }

    private void end() {
        if (process != null) {
            process.destroy();
            try {
                process.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        }
        new Processes(dataFolder()).killAll();
    }

    private Process process() {
        return requireNonNull(process);
    }

    private Path logOf(int start) {
        return folder.resolve("start-" + start + ".log");
    }

    private static Path jar() {
        var jar = Path.of(System.getProperty("homeward.jar", "../ward/target/homeward.jar"));
        if (!Files.exists(jar)) {
            throw new AssertionError("The program is not packaged: run mvn verify, not mvn test");
        }
        return jar.toAbsolutePath().normalize();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
