package homeward.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// An empty Homeward of its own, started as a newcomer would, in a folder that is thrown away.
final class MeasuredWard implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final String access;

    private MeasuredWard(Process process, Path data, String access) {
        this.process = process;
        this.data = data;
        this.access = access;
    }

    /// Starts the jar with a database of its own and waits until it is ready.
    static MeasuredWard start(Path jar) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("homeward-bench");
        var process = new ProcessBuilder(
                        java(),
                        "-XX:+UseParallelGC",
                        "-Xmx1g",
                        "-XX:+UseCompactObjectHeaders",
                        "-jar",
                        jar.toString(),
                        "demo",
                        "--patients",
                        "0",
                        "--port",
                        Integer.toString(freePort()),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("output.log").toFile())
                .start();
        var file = data.resolve("demo-access.json");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready(data.resolve("output.log"))) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("Homeward did not start: see " + data.resolve("output.log"));
            }
            process.waitFor(Duration.ofMillis(100));
        }
        return new MeasuredWard(process, data, Files.readString(file));
    }

    private static boolean ready(Path log) throws IOException {
        return Files.exists(log) && Files.readString(log).contains("Homeward is ready");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
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

    /// The process and everything that it started, as the generator watches it.
    String watched() {
        return "tree:" + process.pid();
    }

    private String said(String name) {
        var found = Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(access);
        if (!found.find()) {
            throw new IllegalStateException("demo-access.json does not say " + name);
        }
        return found.group(1);
    }

    /// Signs the first account in; the cookie that pages want.
    String cookie() throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var page = client.send(
                    HttpRequest.newBuilder(base().resolve("/sign-in")).build(), BodyHandlers.ofString());
            var csrf = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"").matcher(page.body());
            if (!csrf.find()) {
                throw new IOException("The sign-in page has no form");
            }
            var form = "_csrf=" + encoded(csrf.group(1)) + "&username=" + encoded(said("username")) + "&password="
                    + encoded(said("password"));
            client.send(
                    HttpRequest.newBuilder(base().resolve("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
        }
        return String.join(
                "; ",
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (var files = Files.walk(data)) {
            for (var file : List.copyOf(files.toList()).reversed()) {
                Files.delete(file);
            }
        }
    }
}
