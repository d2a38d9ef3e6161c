package homeward.simulator.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// The ward's FHIR interface, seen from outside. May be used by many threads.
public final class Door implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Access access;
    private final Ticking time;
    private final HttpClient client;

    public Door(Access access, Ticking time) {
        this.access = access;
        this.time = time;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /// A Bundle.
    public Answer post(Json bundle) throws InterruptedException {
        return post("", bundle.written());
    }

    /// Any body at all, at this place below the FHIR base.
    public Answer post(String place, String body) throws InterruptedException {
        return send(request(place).POST(BodyPublishers.ofString(body)));
    }

    public Answer get(String place) throws InterruptedException {
        return send(request(place).GET());
    }

    /// A Bundle, sent again with growing pauses as long as it is worth it and patience lasts.
    public Answer insist(Json bundle, Duration patience) throws InterruptedException {
        var body = bundle.written();
        var until = time.instant().plus(patience);
        for (var pauses = new BackOff(); ; ) {
            var answer = post("", body);
            var next = time.instant().plus(pauses.next());
            if (!answer.isWorthRepeating() || next.isAfter(until)) {
                return answer;
            }
            time.waitUntil(next);
        }
    }

    private HttpRequest.Builder request(String place) {
        return HttpRequest.newBuilder(URI.create(access.fhir() + place))
                .timeout(LONGEST_WAIT)
                .header("Authorization", "Bearer " + access.token())
                .header("Accept", "application/fhir+json")
                .header("Content-Type", "application/fhir+json")
                .header("Prefer", "return=minimal");
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer.Answered(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer.NoAnswer(e.getClass().getSimpleName());
        }
    }

    /// The clock that it waits by.
    public Instant now() {
        return time.instant();
    }

    public void waitUntil(Instant moment) throws InterruptedException {
        time.waitUntil(moment);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
