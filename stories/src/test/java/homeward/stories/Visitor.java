package homeward.stories;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// A person in front of a browser without JavaScript.
record Visitor(RunningWard ward, HttpClient client) {

    /// Somebody of this role who has signed in.
    static Visitor signedIn(RunningWard ward, String role) throws IOException, InterruptedException {
        var visitor = new Visitor(
                ward,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .cookieHandler(new CookieManager())
                        .build());
        var account = ward.access().accountOf(role);
        var arrived = visitor.submit(
                visitor.form("/sign-in", "form[action=/sign-in]"),
                Map.of("username", account.username(), "password", account.password()));
        if (!arrived.select("form[action=/sign-in]").isEmpty()) {
            throw new AssertionError("The " + role + " is not let in");
        }
        return visitor;
    }

    Document page(String path) throws IOException, InterruptedException {
        return read(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(ward.at(path)).header("Accept", "text/html");
    }

    FormElement form(String path, String selector) throws IOException, InterruptedException {
        var page = page(path);
        if (page.selectFirst(selector) instanceof FormElement form) {
            return form;
        }
        throw new AssertionError("No form " + selector + " on " + path + ":\n" + page.text());
    }

    /// Fills a form in and sends it, hidden fields and all.
    Document submit(FormElement form, Map<String, String> filled) throws IOException, InterruptedException {
        var fields = new ArrayList<String>();
        Stream.concat(
                        form.formData().stream()
                                .filter(field -> !filled.containsKey(field.key()))
                                .map(Visitor::named),
                        filled.entrySet().stream())
                .forEach(field ->
                        fields.add(field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)));
        return read(request(form.attr("action"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.stream().collect(Collectors.joining("&")))));
    }

    private static Map.Entry<String, String> named(Connection.KeyVal field) {
        return Map.entry(field.key(), field.value());
    }

    private Document read(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new AssertionError(response.statusCode() + " for " + response.uri() + "\n" + response.body());
        }
        return Jsoup.parse(response.body(), response.uri().toString());
    }

    /// The texts of the rows of a ward's board, as it stands now.
    List<String> board(String wardId) throws IOException, InterruptedException {
        return page("/wards/" + wardId + "/board").select("tbody tr").eachText();
    }
}
