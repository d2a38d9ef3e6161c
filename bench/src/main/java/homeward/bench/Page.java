package homeward.bench;

import homeward.bench.load.Latencies;
import homeward.bench.load.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A page that one person asks for again and again.
record Page(MeasuredWard ward, SignedIn person, String path) {
    private static final int WARM_UP_SECONDS = 2;

    Latencies askedFor(int seconds) throws IOException {
        var request = "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nAccept: text/html\r\n\r\n"
                .formatted(path, ward.base().getAuthority(), person.cookie())
                .getBytes(StandardCharsets.US_ASCII);
        try (var line = new Line(ward.base())) {
            ask(line, request, WARM_UP_SECONDS);
            return ask(line, request, seconds);
        }
    }

    private Latencies ask(Line line, byte[] request, int seconds) throws IOException {
        var took = new Latencies();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            var answer = line.send(request);
            if (!answer.isOk()) {
                throw new IOException("HTTP " + answer.status() + " for " + path);
            }
            took.addNanos(System.nanoTime() - start);
        }
        return took;
    }
}
