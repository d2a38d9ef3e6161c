package homeward.commandline;

import homeward.machines.IssueTokens;
import homeward.plumbing.RandomText;
import homeward.plumbing.RealDatabase;
import homeward.staff.CreateAccount;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.vocabulary.Actor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The whole product on a free port and a fresh database, for tests that speak HTTP with it.
///
/// ```java
/// @RegisterExtension
/// static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();
/// ```
public final class RunningHomeward implements AfterAllCallback, AutoCloseable {
    private static final List<String> LIMITS =
            List.of("sign-ins", "emergencies", "copies", "audit-searches", "person", "stranger", "machine", "readings");
    private static final int AS_OFTEN_AS_TESTS_LIKE = 100_000_000;

    private final RealDatabase database;
    private final RunningServer server;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningHomeward(RealDatabase database, RunningServer server) {
        this.database = database;
        this.server = server;
        this.token = server.room(IssueTokens.class).issue("a machine of the test");
    }

    public static RunningHomeward onAFreshDatabase() {
        return onAFreshDatabase(Map.of());
    }

    public static RunningHomeward onAFreshDatabase(Map<String, String> moreSettings) {
        var database = RealDatabase.fresh();
        var settings = Settings.from(null).with("server.port", 0).with("homeward.plain-http", true);
        for (var limit : LIMITS) {
            settings = settings.with("homeward.limits." + limit, AS_OFTEN_AS_TESTS_LIKE);
        }
        for (var all : new Map<?, ?>[] {database.settings(), moreSettings}) {
            for (var setting : all.entrySet()) {
                settings = settings.with(String.valueOf(setting.getKey()), setting.getValue());
            }
        }
        return new RunningHomeward(database, RunningServer.start(settings));
    }

    public URI address() {
        return server.address();
    }

    /// A good token of a machine.
    public String token() {
        return token;
    }

    public RealDatabase database() {
        return database;
    }

    /// A verb or reader of a room, to prepare what a test needs without the pages.
    public <T> T room(Class<T> verb) {
        return server.room(verb);
    }

    /// A request to a path, with nobody's name on it.
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path));
    }

    /// A request to a path, with the token of a machine.
    public HttpRequest.Builder fromAMachineTo(String path) {
        return to(path).header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// A browser without a name yet.
    public Browser browser() {
        return new Browser(this);
    }

    /// A browser in which a person of this role has signed in.
    public Browser signedIn(Role role) throws Exception {
        var browser = browser();
        signIn(browser, role);
        return browser;
    }

    /// Signs a new person of this role in, and gives the answer, which leads to a page.
    public HttpResponse<String> signIn(Browser browser, Role role) throws Exception {
        var actor = new Actor(role.word() + "-of-the-test", "Test " + role.title());
        var password = RandomText.ofBytes(12);
        room(CreateAccount.class)
                .remake(
                        actor,
                        Post.of(
                                role,
                                Post.ONLY_PROVIDER,
                                room(InstantSource.class).instant()),
                        password);
        return browser.signIn(actor.username(), password);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        client.close();
        server.close();
        database.close();
    }
}
