package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.access.Ask.Kind;
import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.commandline.RunningHomeward;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.staff.WhoMay;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What another site makes a browser send, with the cookie of somebody who may do it.
class AForgedFormStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final Set<Deed> LOOKS = Set.of(Deed.PATIENT_READ, Deed.PATIENT_QUERY, Deed.AUDIT_READ);

    private static List<Ask> changes = List.of();
    private static List<Asker> askers = List.of();
    private static TestSessions.Session another = new TestSessions.Session("", "");

    @BeforeAll
    static void two_providers() throws Exception {
        homeward.send(homeward.to("/health"));
        var sessions = new TestSessions(homeward);
        changes = new EveryAsk(homeward, new TwoProviders(homeward))
                .all().stream()
                        .filter(ask ->
                                ask.changesSomething() && !ask.isForMachines() && ask.kind() instanceof Kind.APage)
                        .toList();
        askers = Asker.everybody(homeward, sessions);
        another = new TestSessions.Session(sessions.of(nurse()).id(), "b".repeat(80));
    }

    private static SignedIn nurse() {
        return new homeward.staff.SignedIn(new homeward.vocabulary.Actor("another", "Another"), Role.NURSE, List.of());
    }

    @Test
    void is_refused_wherever_something_is_changed() throws Exception {
        assertThat(changes).hasSizeGreaterThan(5);
        assertThat(answers((request, who) -> request.header("Cookie", cookie(who))))
                .containsExactly(403);
        assertThat(answers((request, who) -> who.proveThemselves(request, false)))
                .containsExactly(403);
        assertThat(answers((request, who) ->
                        request.header("Cookie", cookie(who)).header("X-CSRF-TOKEN", another.formToken())))
                .containsExactly(403);
    }

    @Test
    void is_refused_even_with_the_right_token_when_the_browser_says_whence_it_comes() throws Exception {
        for (var from : List.of("cross-site", "same-site")) {
            assertThat(answers((request, who) -> {
                        who.proveThemselves(request, true);
                        request.header("Sec-Fetch-Site", from).header("Sec-Fetch-Mode", "navigate");
                    }))
                    .containsExactly(403);
        }
    }

    /// Otherwise the tests above would prove nothing.
    @Test
    void would_have_been_let_in_had_it_been_a_form_of_this_house() throws Exception {
        assertThat(answers((request, who) -> {
                    who.proveThemselves(request, true);
                    request.header("Sec-Fetch-Site", "same-origin").header("Sec-Fetch-Mode", "navigate");
                }))
                .doesNotContain(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-out"})
    void cannot_sign_somebody_in_or_out(String path) throws Exception {
        var answer = homeward.browser().post(path, Map.of("username", "x", "password", "y", "_csrf", "guessed"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, navigate, 302",
        "none, navigate, 302",
        "cross-site, no-cors, 403",
        "same-site, cors, 403",
        "cross-site, websocket, 403",
        "same-origin, cors, 302"
    })
    void may_only_be_a_link_when_it_comes_from_elsewhere(String from, String mode, int status) throws Exception {
        var answer = homeward.send(homeward.to("/patients/p-own")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", from)
                .header("Sec-Fetch-Mode", mode));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void finds_no_door_for_machines_that_a_cookie_opens() throws Exception {
        var person = askers.stream().filter(Asker::isPerson).toList();
        for (var who : person) {
            for (var path : List.of("/fhir/Observation", "/readings")) {
                var request = homeward.to(path).POST(HttpRequest.BodyPublishers.ofString("{}"));
                who.proveThemselves(request, true);
                assertThat(homeward.send(request).statusCode()).isEqualTo(401);
            }
        }
    }

    /// A link needs no token, so nothing may be changed by one.
    @Test
    void is_needed_for_every_change() {
        var changedByALink =
                Objects.requireNonNull(homeward.room(DispatcherServlet.class).getHandlerMappings()).stream()
                        .filter(RequestMappingHandlerMapping.class::isInstance)
                        .flatMap(mapping ->
                                ((RequestMappingHandlerMapping) mapping).getHandlerMethods().entrySet().stream())
                        .filter(page ->
                                page.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .filter(page -> changes(page.getValue().getMethodAnnotation(Leaves.class)))
                        .map(page -> page.getKey().toString());
        assertThat(changedByALink).isEmpty();
    }

    private static boolean changes(@Nullable Leaves entry) {
        return entry != null && !LOOKS.contains(entry.value());
    }

    /// The statuses of all changes, each asked for by somebody who may do it.
    private static SortedSet<Integer> answers(BiConsumer<HttpRequest.Builder, Asker> proof) throws Exception {
        var statuses = new TreeSet<Integer>();
        for (var ask : changes) {
            var request = homeward.to(ask.path())
                    .method(ask.method(), ask.publisher())
                    .header("Accept", "text/html")
                    .header("Content-Type", ask.contentType());
            proof.accept(request, oneWhoMay(ask));
            statuses.add(homeward.send(request).statusCode());
        }
        return statuses;
    }

    private static Asker oneWhoMay(Ask ask) {
        var activity = ((Kind.APage) ask.kind()).needs().value();
        return askers.stream()
                .filter(who -> who.knownAs() != null
                        && WhoMay.may(who.knownAs(), activity)
                        && (who.post() != null || who.knownAs() == Role.PATIENT))
                .findFirst()
                .orElseThrow();
    }

    private static String cookie(Asker who) {
        if (who.session() == null) {
            throw new AssertionError(who + " has no session");
        }
        return "homeward=" + who.session().get().id();
    }
}
