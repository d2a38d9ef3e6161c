package homeward.torture;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The Homeward that is tortured: the same program in a process of its own, with a PostgreSQL of its own in a folder of
/// its own.
final class VictimWard implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path jar;
    private final Path data;
    private final Path log;
    private final Path orders;
    private final int port;
    private final Thread atTheLatest = new Thread(this::end);
    private @Nullable Process process;

    /// @param data where its database is
    /// @param beside where what it says is kept, and the order at which moment to fall
    VictimWard(Path jar, Path data, Path beside) throws IOException {
        this.jar = jar;
        this.data = data;
        this.log = beside.resolve("ward.log");
        this.orders = beside.resolve("fail-point");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    /// Begins to start it, and does not wait.
    void launch(Map<String, String> settings) throws IOException {
        Files.deleteIfExists(orders);
        var builder = command(List.of("serve", "--port", Integer.toString(port), "--data", data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("HOMEWARD_FAIL_POINTS", orders.toString());
        // Its people are as invented as its patients: a password suffices.
        builder.environment().put("HOMEWARD_DEMO", "true");
        // One account looks at all its boards without a pause.
        builder.environment().put("HOMEWARD_LIMITS_PERSON", "100000000");
        builder.environment().putAll(settings);
        process = builder.start();
    }

    void start(Map<String, String> settings) throws IOException, InterruptedException {
        launch(settings);
        if (!Until.within(LONGEST_START, () -> !running().isAlive() || isUp())
                || !running().isAlive()) {
            throw new IOException("The ward does not start; what it said is in " + log);
        }
    }

    private boolean isUp() throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(base().resolve("/health"))
                                            .timeout(LONGEST_ANSWER)
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /// What another verb of the program, used beside it, says on standard output.
    ///
    /// @param typed on its standard input
    String verb(String typed, List<String> words) throws IOException, InterruptedException {
        var asked = new ArrayList<>(words);
        asked.addAll(List.of("--data", data.toString()));
        var verb = command(asked)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var in = verb.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(verb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (verb.waitFor() != 0) {
            throw new IOException(words + " failed; what it said is in " + log);
        }
        return said.strip();
    }

    private ProcessBuilder command(List<String> words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As this program runs, so does its victim; but a short life needs no compiler that pays off in the long run.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(words);
        return new ProcessBuilder(command);
    }

    /// kill -9: nothing of the program gets a chance to put things in order.
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /// Lets the program fall when it next comes past a named moment.
    ///
    /// @return whether it did in time
    boolean haltAt(String moment, Duration limit) throws IOException, InterruptedException {
        var written = Files.writeString(orders.resolveSibling("fail-point.new"), moment);
        Files.move(written, orders, StandardCopyOption.ATOMIC_MOVE);
        boolean fallen = running().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        Files.deleteIfExists(orders);
        return fallen;
    }

    long pid() {
        return running().pid();
    }

    int port() {
        return port;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path data() {
        return data;
    }

    Processes postgres() {
        return new Processes(data);
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("It was never started");
        }
        return process;
    }

    /// Stops the program and its PostgreSQL, whatever state they are in. What it said stays.
    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
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
        postgres().killAll();
    }
}
