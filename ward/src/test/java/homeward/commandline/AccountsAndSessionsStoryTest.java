package homeward.commandline;

import static homeward.commandline.Browser.whereTo;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.plumbing.Condition;
import homeward.staff.CreateAccount;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.vocabulary.Actor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountsAndSessionsStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final String PASSWORD = "kettle harbour seven";
    private static final Pattern TOLD = Pattern.compile("id=\"told\">([^<]+)<");

    @BeforeEach
    void a_nurse_and_an_administrator() {
        make("nora", Role.NURSE, Post.ONLY_PROVIDER);
        make("adam", Role.ADMINISTRATOR, Post.ONLY_PROVIDER);
    }

    @Test
    void a_password_alone_opens_nothing() throws Exception {
        var browser = homeward.browser();
        var answer = browser.submit("/sign-in", "/sign-in", Map.of("username", "nora", "password", PASSWORD));
        assertThat(whereTo(answer)).isEqualTo("/sign-in/enrol");
        assertThat(whereTo(browser.get("/"))).isEqualTo("/sign-in");
        assertThat(whereTo(browser.throughTheIssuer(browser.get("/sign-in/with/house"))))
                .isEqualTo("/sign-in");
    }

    @Test
    void a_wrong_code_is_asked_for_again() throws Exception {
        var browser = signedIn("nora");
        browser.submit("/", "/sign-out", Map.of());
        browser.submit("/sign-in", "/sign-in", Map.of("username", "nora", "password", PASSWORD));
        var answer = browser.submit("/sign-in/code", "/sign-in/code", Map.of("code", "12345"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Error: Enter your code", "This code is not right");
    }

    @Test
    void the_next_sign_in_asks_for_a_code_and_takes_each_once() throws Exception {
        var browser = signedIn("nora");
        browser.submit("/", "/sign-out", Map.of());
        var code = browser.code(30);
        assertThat(whereTo(withCode(browser, code))).isEqualTo("/sign-in/with/house");
        assertThat(withCode(homeward.browser(), code).statusCode()).isEqualTo(422);
    }

    @Test
    void a_proof_is_good_for_one_session() throws Exception {
        var browser = signedIn("nora");
        assertThat(whereTo(browser.throughTheIssuer(browser.get("/sign-in/with/house"))))
                .isEqualTo("/sign-in");
    }

    @Test
    void who_is_several_things_chooses_one() throws Exception {
        homeward.database()
                .jdbc()
                .sql(
                        "insert into staff.post (username, role, provider, held_from) values ('nora', 'auditor', 'RX9', now())")
                .update();
        var browser = homeward.browser();
        assertThat(whereTo(browser.signIn("nora", PASSWORD))).isEqualTo("/sign-in/role");
        assertThat(whereTo(browser.get("/"))).isEqualTo("/sign-in");
        assertThat(browser.submit("/sign-in/role", "/sign-in/role", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(browser.submit("/sign-in/role", "/sign-in/role", Map.of("choice", "7"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(whereTo(browser.submit("/sign-in/role", "/sign-in/role", Map.of("choice", "1"))))
                .isEqualTo("/");
        assertThat(browser.get("/account").body()).contains("Auditor", "Change role");
    }

    @Test
    void a_disabled_account_is_out_within_five_seconds_also_where_it_looks_at_a_live_board() throws Exception {
        var nora = signedIn("nora");
        var adam = signedIn("adam");
        assertThat(nora.get("/account").statusCode()).isEqualTo(200);
        assertThat(whereTo(adam.submit("/staff/nora", "/staff/nora/disable", Map.of())))
                .isEqualTo("/staff/nora");
        Condition.within(Duration.ofSeconds(5), () -> isOut(nora));
        assertThat(whereTo(homeward.browser().signIn("nora", PASSWORD))).isEqualTo("/sign-in?failed");
    }

    @Test
    void a_changed_post_ends_the_sessions() throws Exception {
        var nora = signedIn("nora");
        var adam = signedIn("adam");
        adam.submit("/staff/nora", "/staff/nora/posts", Map.of("role", "pharmacist", "ward", "frailty"));
        Condition.within(Duration.ofSeconds(5), () -> isOut(nora));
        assertThat(adam.get("/staff/nora").body()).contains("Pharmacist, HOMEWARD, frailty");
    }

    @Test
    void one_session_ends_another_of_the_same_person_and_of_nobody_else() throws Exception {
        var nora = signedIn("nora");
        var adam = signedIn("adam");
        var session = homeward.database()
                .jdbc()
                .sql("select session_id::text from staff.session where username = 'nora' and ended_at is null")
                .query(String.class)
                .list()
                .getLast();
        assertThat(adam.submit("/account", "/account/sessions/" + session + "/end", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(whereTo(nora.submit("/account", "/account/sessions/" + session + "/end", Map.of())))
                .isEqualTo("/account?told=session");
        Condition.within(Duration.ofSeconds(5), () -> isOut(nora));
    }

    @Test
    void a_new_account_sets_up_an_app_and_chooses_a_password() throws Exception {
        var adam = signedIn("adam");
        var made = adam.submit(
                "/staff/new",
                "/staff/new",
                Map.of("username", "new.person", "name", "New Person", "role", "coordinator", "ward", ""));
        var told = TOLD.matcher(made.body());
        assertThat(told.find()).isTrue();
        var browser = homeward.browser();
        browser.submit("/sign-in", "/sign-in", Map.of("username", "new.person", "password", told.group(1)));
        assertThat(browser.enrol().body()).contains("Your recovery codes", "/sign-in/new-password");
        assertThat(whereTo(browser.throughTheIssuer(browser.get("/sign-in/with/house"))))
                .isEqualTo("/sign-in");
        var same = browser.submit("/sign-in/new-password", "/sign-in/new-password", Map.of("password", told.group(1)));
        assertThat(same.statusCode()).isEqualTo(422);
        var answer = browser.submit(
                "/sign-in/new-password", "/sign-in/new-password", Map.of("password", "plum otter seven"));
        assertThat(whereTo(browser.throughTheIssuer(answer))).isEqualTo("/");
        assertThat(browser.get("/account").body()).contains("New Person", "Coordinator");
    }

    @Test
    void a_form_for_a_new_account_says_what_is_wrong() throws Exception {
        var adam = signedIn("adam");
        var answer = adam.submit(
                "/staff/new", "/staff/new", Map.of("username", "nora", "name", "Nora", "role", "nurse", "ward", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This username is taken");
    }

    @Test
    void changing_the_password_ends_the_other_sessions() throws Exception {
        var here = signedIn("nora");
        assertThat(here.submit("/account", "/account/password", Map.of("old", "wrong", "password", "plum otter seven"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(whereTo(here.submit(
                        "/account", "/account/password", Map.of("old", PASSWORD, "password", "plum otter seven"))))
                .isEqualTo("/account?told=password");
        assertThat(here.get("/account?told=password").body()).contains("Your password is changed");
    }

    @Test
    void the_last_administrator_cannot_go() throws Exception {
        homeward.database()
                .jdbc()
                .sql("update staff.post set held_until = now() where role = 'administrator' and username <> 'adam'")
                .update();
        var answer = signedIn("adam").submit("/staff/adam", "/staff/adam/disable", Map.of());
        assertThat(answer.body()).contains("Nobody would be left");
    }

    @Test
    void staff_are_looked_after_by_administrators_of_their_provider_only() throws Exception {
        assertThat(signedIn("nora").get("/staff").statusCode()).isEqualTo(403);
        make("ada", Role.ADMINISTRATOR, "RX9");
        var elsewhere = signedIn("ada");
        assertThat(elsewhere.get("/staff").body()).doesNotContain("Nora");
        assertThat(elsewhere.get("/staff/nora").statusCode()).isEqualTo(404);
        assertThat(elsewhere
                        .submit("/staff/ada", "/staff/nora/disable", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_code_without_the_browser_that_asked_is_worth_nothing() throws Exception {
        var browser = homeward.browser();
        browser.submit("/sign-in", "/sign-in", Map.of("username", "nora", "password", PASSWORD));
        browser.enrol();
        var asked = browser.get(whereTo(browser.get("/sign-in/with/house")));
        assertThat(whereTo(asked)).startsWith("/signed-in/house?code=");
        assertThat(whereTo(homeward.browser().get(whereTo(asked)))).isEqualTo("/sign-in?refused=again");
    }

    private static boolean isOut(Browser browser) {
        try {
            return whereTo(browser.get("/account")).equals("/sign-in?ended");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> withCode(Browser browser, String code) throws Exception {
        browser.submit("/sign-in", "/sign-in", Map.of("username", "nora", "password", PASSWORD));
        return browser.submit("/sign-in/code", "/sign-in/code", Map.of("code", code));
    }

    private static Browser signedIn(String username) throws Exception {
        var browser = homeward.browser();
        assertThat(whereTo(browser.signIn(username, PASSWORD))).isEqualTo("/");
        return browser;
    }

    private static void make(String username, Role role, String provider) {
        var name = username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
        homeward.room(CreateAccount.class)
                .remake(new Actor(username, name), Post.of(role, provider, Instant.now()), PASSWORD);
    }
}
