package homeward.commandline;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A browser with its cookies and without JavaScript, in front of a running Homeward. It follows no redirects.
public final class Browser {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern WAY = Pattern.compile("/(sign-in/with|issuer|signed-in)/");

    private final RunningHomeward homeward;
    private String app = "";
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(RunningHomeward homeward) {
        this.homeward = homeward;
    }

    /// The cookies as they are, session and all.
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    public HttpResponse<String> get(String path) throws Exception {
        return client.send(homeward.to(path).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    /// Only when the page is not the one of this entity tag.
    public HttpResponse<String> getUnlessIs(String tag, String path) throws Exception {
        var request = homeward.to(path).header("Accept", "text/html").header("If-None-Match", tag);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// What comes down an open line, line by line; closing it hangs up.
    public Stream<String> listen(String path) throws Exception {
        return client.send(homeward.to(path).build(), BodyHandlers.ofLines()).body();
    }

    /// Sends a form that stands on a page, with the page's own proof that it was there.
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) throws Exception {
        var formToken = FORM_TOKEN.matcher(get(page).body());
        if (!formToken.find()) {
            throw new AssertionError("No form on the page " + page);
        }
        var all = new TreeMap<>(fields);
        all.put("_csrf", formToken.group(1));
        return post(action, all);
    }

    /// Sends fields as they are.
    public HttpResponse<String> post(String action, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = homeward.to(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Signs in with an account of the house, and sets up an authenticator app where that is asked for. The answer
    /// leads to a page, or to `/sign-in?failed` when the password was wrong.
    public HttpResponse<String> signIn(String username, String password) throws Exception {
        var answer = submit("/sign-in", "/sign-in", Map.of("username", username, "password", password));
        if (whereTo(answer).equals("/sign-in/enrol")) {
            enrol();
            answer = get("/sign-in/with/house");
        }
        return throughTheIssuer(answer);
    }

    /// The code of an app for the secret that the page of enrolment shows, typed into that page.
    public HttpResponse<String> enrol() throws Exception {
        var secret = SECRET.matcher(get("/sign-in/enrol").body());
        if (!secret.find()) {
            throw new AssertionError("The page shows no secret");
        }
        app = secret.group(1);
        return submit("/sign-in/enrol", "/sign-in/enrol", Map.of("code", code(0)));
    }

    /// What the app of this person shows in so many seconds.
    public String code(long inSeconds) throws Exception {
        return Authenticator.code(app, Instant.now().getEpochSecond() + inSeconds);
    }

    /// From a proof to the page that was wanted: by way of the house's own issuer.
    public HttpResponse<String> throughTheIssuer(HttpResponse<String> answer) throws Exception {
        var last = answer;
        while (WAY.matcher(whereTo(last)).lookingAt()) {
            last = get(whereTo(last));
        }
        return last;
    }

    /// Where an answer leads, without the host; empty where it leads nowhere.
    public static String whereTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
