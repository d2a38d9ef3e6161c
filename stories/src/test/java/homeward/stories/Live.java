package homeward.stories;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// The live events of a ward's board, as a browser receives them.
final class Live implements AutoCloseable {
    private static final Pattern BETWEEN_EVENTS = Pattern.compile("\n\n");

    private final InputStream line;
    private final CopyOnWriteArrayList<String> boards = new CopyOnWriteArrayList<>();

    private Live(InputStream line) {
        this.line = line;
    }

    static Live of(Visitor visitor, String wardId) throws IOException, InterruptedException {
        var response = visitor.client()
                .send(visitor.request("/wards/" + wardId + "/live").build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError("The board is not live: " + response.statusCode());
        }
        var live = new Live(response.body());
        Thread.ofVirtual().start(live::listen);
        return live;
    }

    private void listen() {
        try (var events = new Scanner(line, StandardCharsets.UTF_8).useDelimiter(BETWEEN_EVENTS)) {
            while (events.hasNext()) {
                var event = events.next();
                if (event.contains("event: board")) {
                    boards.add(Jsoup.parse(event.replace("data: ", "")).text());
                }
            }
        }
    }

    /// How long it took, from now on, until a board was shown that is as wanted.
    Duration untilShown(Duration limit, String what, Predicate<String> wanted) throws Exception {
        long from = System.nanoTime();
        Within.value(limit, what, () -> boards.stream().anyMatch(wanted) ? Optional.of(true) : Optional.empty());
        return Duration.ofNanos(System.nanoTime() - from);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
