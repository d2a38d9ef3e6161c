package homeward.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The first account of a demo, signed in as in a browser.
///
/// @param cookie what pages want
record SignedIn(String cookie) {

    static SignedIn on(MeasuredWard ward) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        var page = ward.base().resolve("/sign-in");
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(cookies)
                .build()) {
            var form = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            var csrf = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"").matcher(form.body());
            if (!csrf.find()) {
                throw new IOException("The sign-in page has no form");
            }
            var filled = "_csrf=" + encoded(csrf.group(1)) + "&username=" + encoded(ward.said("username"))
                    + "&password=" + encoded(ward.said("password"));
            client.send(
                    HttpRequest.newBuilder(page)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(filled))
                            .build(),
                    BodyHandlers.discarding());
        }
        return new SignedIn(String.join(
                "; ",
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
