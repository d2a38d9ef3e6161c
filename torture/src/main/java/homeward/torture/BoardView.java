package homeward.torture;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The boards as a nurse sees them who has signed in.
record BoardView(HttpClient client, URI base) {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("id=\"row-([A-Za-z0-9.-]+)\"");
    private static final Map<String, String> SENTENCES = Map.of(
            "news2-high", "NEWS2 of 7 or more",
            "news2-medium", "NEWS2 of 5 or 6",
            "red-score", "One measurement scores 3",
            "silence", "No reading by its deadline");

    static BoardView signedIn(URI base, String username, String password) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();
        var nurse = new BoardView(client, base);
        var csrf = CSRF.matcher(nurse.page("/sign-in"));
        if (!csrf.find()) {
            throw new IOException("There is no form to sign in");
        }
        var form = "username=%s&password=%s&_csrf=%s".formatted(username, password, encoded(csrf.group(1)));
        var arrived = client.send(
                nurse.request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (arrived.statusCode() >= 400) {
            throw new IOException("The nurse is not let in: " + arrived.statusCode());
        }
        return nurse;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html");
    }

    private String page(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /// What each row of a ward's board names as the most urgent open alert, by the patient's id: the code of its rule,
    /// or
    /// nothing.
    Map<String, String> rows(String ward) throws IOException, InterruptedException {
        var rows = new TreeMap<String, String>();
        for (var row : page("/wards/" + ward + "/board").split("<tr role=\"row\" ", -1)) {
            var id = ROW.matcher(row);
            if (id.lookingAt()) {
                rows.put(id.group(1), rule(row));
            }
        }
        return rows;
    }

    private static String rule(String row) {
        return SENTENCES.entrySet().stream()
                .filter(rule -> row.contains(rule.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
