package homeward.commandline;

import static homeward.commandline.Browser.whereTo;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.staff.CreateAccount;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.vocabulary.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What somebody has proven is not a session yet, and what changes meanwhile counts.
class BetweenProofAndSessionStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final String PASSWORD = "kettle harbour seven";

    @BeforeEach
    void somebody_of_two_roles() {
        remake("tessa", Role.NURSE);
        sql("insert into staff.post (username, role, provider, held_from) values ('tessa', 'auditor', 'RX9', now())");
    }

    @Test
    void who_was_disabled_meanwhile_chooses_nothing() throws Exception {
        var tessa = atTheChoice();
        sql("update staff.account set disabled_at = now() where username = 'tessa'");
        assertThat(choose(tessa, "0")).isNotEqualTo("/");
        assertThat(whereTo(tessa.get("/account"))).startsWith("/sign-in");
    }

    @Test
    void a_role_that_was_taken_away_meanwhile_is_not_to_be_had() throws Exception {
        var tessa = atTheChoice();
        sql("update staff.post set held_until = now() where username = 'tessa' and role = 'auditor'");
        assertThat(choose(tessa, "1")).isNotEqualTo("/");
        assertThat(choose(tessa, "0")).isEqualTo("/");
    }

    @Test
    void a_session_that_was_ended_elsewhere_does_not_go_on_in_another_role() throws Exception {
        var tessa = atTheChoice();
        assertThat(choose(tessa, "0")).isEqualTo("/");
        sql("update staff.session set ended_at = now(), ended_because = 'revoked' where username = 'tessa'");
        assertThat(choose(tessa, "1")).isNotEqualTo("/");
        assertThat(open("tessa")).isEmpty();
    }

    @Test
    void somebody_else_at_the_same_browser_is_not_the_one_before() throws Exception {
        var browser = atTheChoice();
        remake("nobody.here", Role.NURSE);
        sql("update staff.post set held_until = held_from + interval '1 microsecond' where username = 'nobody.here'");
        assertThat(whereTo(browser.signIn("nobody.here", PASSWORD))).isEqualTo("/sign-in?refused=no-post");
        assertThat(whereTo(browser.get("/sign-in/role"))).startsWith("/sign-in");
        assertThat(open("tessa")).isEmpty();
    }

    @Test
    void signing_in_as_somebody_else_ends_the_session_before() throws Exception {
        remake("nora", Role.NURSE);
        remake("adam", Role.ADMINISTRATOR);
        var browser = homeward.browser();
        assertThat(whereTo(browser.signIn("nora", PASSWORD))).isEqualTo("/");
        assertThat(whereTo(browser.signIn("adam", PASSWORD))).isEqualTo("/");
        assertThat(open("nora")).isEmpty();
        assertThat(open("adam")).hasSize(1);
    }

    @Test
    void a_new_password_makes_void_what_was_proven_with_the_old_one() throws Exception {
        remake("nora", Role.NURSE);
        var browser = homeward.browser();
        browser.submit("/sign-in", "/sign-in", Map.of("username", "nora", "password", PASSWORD));
        assertThat(browser.get("/sign-in/enrol").statusCode()).isEqualTo(200);
        remake("nora", Role.NURSE);
        assertThat(whereTo(browser.get("/sign-in/enrol"))).isEqualTo("/sign-in");
    }

    private static Browser atTheChoice() throws Exception {
        var browser = homeward.browser();
        assertThat(whereTo(browser.signIn("tessa", PASSWORD))).isEqualTo("/sign-in/role");
        return browser;
    }

    private static String choose(Browser browser, String choice) throws Exception {
        var page = browser.get("/sign-in/role");
        if (page.statusCode() != 200) {
            return whereTo(page);
        }
        return whereTo(browser.submit("/sign-in/role", "/sign-in/role", Map.of("choice", choice)));
    }

    private static List<String> open(String username) {
        return homeward.database()
                .jdbc()
                .sql("select session_id::text from staff.session where username = ? and ended_at is null")
                .param(username)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void remake(String username, Role role) {
        homeward.room(CreateAccount.class)
                .remake(new Actor(username, username), Post.of(role, Post.ONLY_PROVIDER, Instant.now()), PASSWORD);
    }

    private static void sql(String statement) {
        homeward.database().jdbc().sql(statement).update();
    }
}
