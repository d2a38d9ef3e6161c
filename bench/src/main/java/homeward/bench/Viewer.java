package homeward.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A screen that shows the live board of one ward, and notes when a moment first stands on it as somebody's last
/// reading.
final class Viewer implements AutoCloseable {
    private final BufferedReader events;
    private final Map<String, CompletableFuture<Long>> waitedFor = new ConcurrentHashMap<>();

    private Viewer(BufferedReader events) {
        this.events = events;
    }

    static Viewer of(HttpClient client, MeasuredWard ward, SignedIn person, String wardId)
            throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(ward.base().resolve("/wards/" + wardId + "/live"))
                        .header("Cookie", person.cookie())
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("The board of " + wardId + " is not live: " + answer.statusCode());
        }
        var viewer = new Viewer(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
        Thread.ofVirtual().start(viewer::look);
        return viewer;
    }

    private void look() {
        try {
            for (var line = events.readLine(); line != null; line = events.readLine()) {
                if (!waitedFor.isEmpty() && line.contains("<time datetime=")) {
                    note(line);
                }
            }
        } catch (IOException _) {
            waitedFor.clear();
        }
    }

    private void note(String line) {
        waitedFor.forEach((moment, seen) -> {
            if (line.contains("datetime=\"" + moment + "\"")) {
                seen.complete(System.nanoTime());
                waitedFor.remove(moment);
            }
        });
    }

    /// From now on this moment is looked for, as an Instant is written.
    Expected expect(String moment) {
        var seen = new CompletableFuture<Long>();
        waitedFor.put(moment, seen);
        return seconds -> {
            try {
                return seen.get(seconds, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException _) {
                waitedFor.remove(moment);
                return 0;
            }
        };
    }

    /// A moment that will stand on the board.
    interface Expected {
        /// When it stood there, in nanoseconds of this process's timer; 0 when it took longer than this.
        long seenWithin(int seconds) throws InterruptedException;
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
