package homeward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// A Homeward of its own, started as a newcomer would, in a folder that is thrown away.
final class MeasuredWard implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int LAST_LINES = 8;
    private static final long LOOK_NANOS = 100_000_000;

    private final Process process;
    private final Path folder;
    private final String access;
    private final Thread atTheLatest = new Thread(this::abandon);

    private MeasuredWard(Process process, Path folder) throws IOException {
        this.process = process;
        this.folder = folder;
        access = Files.readString(data(folder).resolve("demo-access.json"));
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    private static final String EVERYBODY = "100000000";

    static Path newFolder() throws IOException {
        return Files.createTempDirectory("homeward-bench");
    }

    static Path data(Path folder) {
        return folder.resolve("data");
    }

    /// Starts it, with a database of its own, and waits until it is ready.
    static MeasuredWard start(Launch launch, Path folder) throws IOException, InterruptedException {
        var log = folder.resolve("output.log");
        Files.deleteIfExists(log);
        var builder = new ProcessBuilder(launch.with(
                        "demo",
                        "--patients",
                        "0",
                        "--port",
                        Integer.toString(freePort()),
                        "--data",
                        data(folder).toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // One account and one address here stand for everybody.
        builder.environment().put("HOMEWARD_LIMITS_PERSON", EVERYBODY);
        builder.environment().put("HOMEWARD_LIMITS_STRANGER", EVERYBODY);
        builder.environment().put("HOMEWARD_LIMITS_MACHINE", EVERYBODY);
        var process = builder.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready(log)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                awaitStopped(folder);
                var said = Files.readAllLines(log);
                throw new IOException("Homeward did not start: "
                        + String.join("\n", said.subList(Math.max(0, said.size() - LAST_LINES), said.size())));
            }
            process.waitFor(Duration.ofMillis(100));
        }
        return new MeasuredWard(process, folder);
    }

    private static boolean ready(Path log) throws IOException {
        return Files.exists(log) && Files.readString(log).contains("Homeward is ready");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI base() {
        return URI.create(said("base"));
    }

    String token() {
        return said("token");
    }

    Path folder() {
        return folder;
    }

    long pid() {
        return process.pid();
    }

    /// The process and everything that it started, as the generator watches it.
    String watched() {
        return "tree:" + pid();
    }

    Store store() {
        return new Store(data(folder));
    }

    /// The first part of a request to the FHIR interface.
    String head(String methodAndPath) {
        return "%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/fhir+json\r\n"
                .formatted(methodAndPath, base().getAuthority(), token());
    }

    /// A word that `demo-access.json` says; of the accounts, the first.
    String said(String name) {
        var found = Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(access);
        if (!found.find()) {
            throw new IllegalStateException("demo-access.json does not say " + name);
        }
        return found.group(1);
    }

    /// Stops the program; its data stay.
    void stop() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheLatest);
        } catch (IllegalStateException _) {
            return; // Somebody stopped the measuring; the hook does the rest.
        }
        end();
        awaitStopped(folder);
    }

    private void abandon() {
        end();
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException e) {
            Measure.say("Not deleted: " + folder);
        }
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        if (!atTheLatest.isAlive()) {
            delete(folder);
        }
    }

    /// Waits until the database of a program that was told to end has ended too.
    static void awaitStopped(Path folder) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var running = data(folder).resolve("cluster").resolve("postmaster.pid");
        while (Files.exists(running) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    static void delete(Path folder) throws IOException {
        awaitStopped(folder);
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(MeasuredWard::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
