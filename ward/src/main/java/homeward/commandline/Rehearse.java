package homeward.commandline;

import homeward.commandline.DemoAccess.DemoAccount;
import homeward.simulator.DemoWard;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/// Lives through a start and the first minutes of a ward on a throwaway database, and ends.
///
/// The launcher lets Java watch, so that it need not find out everything anew at each start (JEP 483, 514 and 515).
@Command(
        name = "rehearse",
        description = "Makes later starts faster; the launcher does this once by itself.",
        mixinStandardHelpOptions = true)
final class Rehearse implements Callable<Integer> {
    private static final int PATIENTS = 10;
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final List<String> VISITED =
            List.of("/", "/wards/demo-ward/board", "/patients/demo-002", "/quarantine", "/health", "/fhir/metadata");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("homeward-rehearsal");
        try (var server = RunningServer.start(settings(folder))) {
            var access = DemoAccess.madeAnew(server);
            try (var _ = DemoWard.start(access.base(), access.token(), PATIENTS, 1)) {
                signIn(access.base(), access.accounts().getFirst());
                for (var page : VISITED) {
                    get(access.base().resolve(page));
                }
            }
        } finally {
            browser.close();
            FileSystemUtils.deleteRecursively(folder);
        }
        return ExitCode.DONE;
    }

    private static Settings settings(Path folder) {
        return new Settings(Map.of())
                .with("server.port", 0)
                .with("server.address", "127.0.0.1")
                .with("homeward.data", folder)
                .with("homeward.database.url", "")
                .with("homeward.demo", true);
    }

    private void signIn(URI base, DemoAccount who) throws IOException, InterruptedException {
        var page = get(base.resolve("/sign-in"));
        var token = FORM_TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("The sign-in page has no form");
        }
        var form = "_csrf=" + encoded(token.group(1)) + "&username=" + encoded(who.username()) + "&password="
                + encoded(who.password());
        send(HttpRequest.newBuilder(base.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private String get(URI page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                browser.send(request.header("Accept", "text/html,*/*;q=0.5").build(), BodyHandlers.ofString());
        if (answer.statusCode() == 302) {
            // Signing in leads from one to the next, and the client follows five only.
            return get(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
