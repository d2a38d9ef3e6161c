package homeward.torture;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/// Sends messages as a gateway does, and understands the answers as docs/api/fhir.md and docs/api/readings.md have
/// them.
record Mail(HttpClient client, URI base, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Pattern ENTRY = Pattern.compile("\"status\":\"(\\d{3})");
    private static final Pattern COUNTS =
            Pattern.compile("\"accepted\":(\\d+),\"duplicates\":(\\d+),\"quarantined\":(\\d+),\"rejected\":(\\d+)");
    private static final String IN_DOUBT = "store-unreachable";
    private static final Set<String> KEPT = Set.of("200", "201", "202");

    static Mail to(URI base, String token) {
        return new Mail(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build(),
                base,
                token);
    }

    Outcome send(Message message) throws InterruptedException {
        try {
            return read(
                    message,
                    client.send(
                            request(message.way().path())
                                    .header("Content-Type", message.way().type())
                                    .POST(BodyPublishers.ofString(message.body()))
                                    .build(),
                            BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private static Outcome read(Message message, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 503) {
            return answer.headers().firstValue("Retry-After").isPresent()
                    ? comeAgain(answer.body())
                    : wrong(message, "503 without Retry-After");
        }
        if (status / 100 != 2) {
            return wrong(message, Integer.toString(status));
        }
        return switch (message.way()) {
            case BUNDLE, SAMPLES -> bundle(message, answer.body());
            case FILE -> file(message, answer.body());
            case SINGLE ->
                status == 202 ? wrong(message, "quarantined") : new Outcome.Acknowledged(status == 201 ? 1 : 0);
            case MISFIT -> status == 202 ? new Outcome.Acknowledged(0) : wrong(message, "charted: " + status);
        };
    }

    /// What the problem is called says whether it may be there all the same (docs/api/problems.md).
    private static Outcome comeAgain(String body) {
        return body.contains(IN_DOUBT) ? new Outcome.PutOff() : new Outcome.Refused();
    }

    private static Outcome bundle(Message message, String body) {
        var entries = ENTRY.matcher(body).results().map(entry -> entry.group(1)).toList();
        if (entries.size() != message.facts().size()) {
            return wrong(message, entries.size() + " entries answered");
        }
        if (entries.contains("503")) {
            return comeAgain(body);
        }
        if (!KEPT.containsAll(entries) || entries.contains("202")) {
            return wrong(message, entries.toString());
        }
        return new Outcome.Acknowledged(
                (int) entries.stream().filter("201"::equals).count());
    }

    private static Outcome file(Message message, String body) {
        var counts = COUNTS.matcher(body);
        if (!counts.find()) {
            return wrong(message, "no counts");
        }
        int accepted = Integer.parseInt(counts.group(1));
        int duplicates = Integer.parseInt(counts.group(2));
        return accepted + duplicates == message.facts().size()
                ? new Outcome.Acknowledged(accepted)
                : wrong(message, counts.group());
    }

    private static Outcome wrong(Message message, String what) {
        return new Outcome.Wrong(message.way() + ": " + what);
    }
}
