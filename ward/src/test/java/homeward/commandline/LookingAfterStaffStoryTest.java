package homeward.commandline;

import static homeward.commandline.Browser.whereTo;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.plumbing.Condition;
import homeward.staff.CreateAccount;
import homeward.staff.LookAfterStaff;
import homeward.staff.Post;
import homeward.staff.ResetAccess;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.staff.StaffChange;
import homeward.vocabulary.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What administrators may change, of whom, and what not even they may.
class LookingAfterStaffStoryTest {
    @RegisterExtension
    static final HomewardWithIssuers with = new HomewardWithIssuers();

    private static final String PASSWORD = "kettle harbour seven";

    @BeforeEach
    void two_administrators_and_a_nurse() {
        with.beHonest();
        make("adam", Role.ADMINISTRATOR, "RX1");
        make("ada", Role.ADMINISTRATOR, "RX2");
        make("nora", Role.NURSE, "RX1");
    }

    @Test
    void somebody_for_whom_another_issuer_vouches_is_listed_disabled_within_five_seconds_and_enabled()
            throws Exception {
        with.entra.says = claims -> claims.put("sub", "agency-nurse");
        var nurse = fromEntra();
        var username = username("agency-nurse");
        var adam = signedIn("adam");
        assertThat(adam.get("/staff").body()).contains(username);
        assertThat(signedIn("ada").get("/staff").body()).doesNotContain(username);
        change(adam, username, "disable");
        Condition.within(Duration.ofSeconds(5), () -> isOut(nurse));
        var again = with.homeward.browser();
        assertThat(whereTo(again.get(with.cameBack(again, "entra")))).startsWith("/sign-in?refused");
        change(adam, username, "enable");
        var back = fromEntra();
        change(adam, username, "end-sessions");
        Condition.within(Duration.ofSeconds(5), () -> isOut(back));
    }

    @Test
    void somebody_whom_this_house_does_not_know_otherwise_is_given_no_role_and_no_password() throws Exception {
        with.entra.says = claims -> claims.put("sub", "agency-nurse");
        fromEntra();
        var username = username("agency-nurse");
        var adam = signedIn("adam");
        var given = adam.submit("/staff", "/staff/" + username + "/posts", Map.of("role", "auditor"));
        assertThat(given.statusCode()).isEqualTo(422);
        assertThat(adam.submit("/staff", "/staff/" + username + "/reset-password", Map.of())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void nobody_changes_their_own_roles() throws Exception {
        var adam = signedIn("adam");
        var given = adam.submit("/staff/adam", "/staff/adam/posts", Map.of("role", "consultant-or-gp"));
        assertThat(given.statusCode()).isEqualTo(422);
        assertThat(given.body()).contains("Nobody changes their own roles");
        var post = posts("adam", "post_no::text").getFirst();
        assertThat(adam.submit("/staff/adam", "/staff/adam/posts/" + post + "/end", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(posts("adam", "role")).containsExactly("administrator");
    }

    @Test
    void the_audit_and_the_post_say_who_gave_and_who_ended_what() throws Exception {
        var adam = signedIn("adam");
        adam.submit("/staff/nora", "/staff/nora/posts", Map.of("role", "pharmacist", "ward", "frailty"));
        assertThat(reason()).isEqualTo("nora: given pharmacist at RX1, frailty");
        var post = posts("nora", "post_no::text").getLast();
        adam.submit("/staff/nora", "/staff/nora/posts/" + post + "/end", Map.of());
        assertThat(reason()).isEqualTo("nora: ended pharmacist at RX1, frailty");
        change(adam, "nora", "disable");
        assertThat(reason()).isEqualTo("nora: disabled");
        assertThat(posts("nora", "given_by || ' ' || ended_by")).contains("adam adam");
    }

    @Test
    void somebody_of_two_providers_is_shut_out_by_each_and_reset_by_neither() throws Exception {
        give("nora", Role.NURSE, "RX2");
        for (var administrator : List.of("adam", "ada")) {
            var browser = signedIn(administrator);
            change(browser, "nora", "disable");
            change(browser, "nora", "enable");
            assertThat(browser.submit("/staff/nora", "/staff/nora/reset-password", Map.of())
                            .statusCode())
                    .isEqualTo(422);
        }
        var password = with.homeward.room(ResetAccess.class).all("nora", Instant.now());
        assertThat(whereTo(with.homeward.browser().signIn("nora", PASSWORD))).isEqualTo("/sign-in?failed");
        var browser = with.homeward.browser();
        var answer =
                browser.submit("/sign-in", "/sign-in", Map.of("username", "nora", "password", password.orElseThrow()));
        assertThat(whereTo(answer)).isEqualTo("/sign-in/enrol");
    }

    @Test
    void who_has_left_for_another_provider_is_given_no_role_and_not_shut_out_any_more() throws Exception {
        give("nora", Role.NURSE, "RX2");
        end("nora", "RX1");
        var adam = signedIn("adam");
        assertThat(adam.submit("/staff/nora", "/staff/nora/posts", Map.of("role", "nurse"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(adam.submit("/staff/nora", "/staff/nora/disable", Map.of()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_last_administrator_of_a_provider_stays_though_another_has_one() throws Exception {
        var answer = signedIn("adam").submit("/staff/adam", "/staff/adam/disable", Map.of());
        assertThat(answer.body()).contains("Nobody would be left");
        assertThat(posts("ada", "role")).containsExactly("administrator");
    }

    @Test
    void of_two_administrators_who_disable_each_other_one_stays() throws Exception {
        make("eve", Role.ADMINISTRATOR, "RX1");
        var now = Instant.now();
        var by = new SignedIn(
                new Actor("adam", "Adam"), Role.ADMINISTRATOR, List.of(Post.of(Role.ADMINISTRATOR, "RX1", now)));
        CompletableFuture<StaffChange> second;
        try (var first = with.homeward.database().pastEveryPolicy().getConnection();
                var statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('staff.administrators', 0))");
            statement.execute("update staff.account set disabled_at = now() - interval '1 s' where username = 'adam'");
            second = CompletableFuture.supplyAsync(
                    () -> with.homeward.room(LookAfterStaff.class).disable("eve", by, now));
            Condition.within(Duration.ofSeconds(10), this::somebodyWaits);
            first.commit();
        }
        assertThat(second.get()).isEqualTo(new StaffChange.LastAdministrator());
        end("eve", "RX1");
    }

    private boolean somebodyWaits() {
        return with.homeward
                        .database()
                        .jdbc()
                        .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static void change(Browser browser, String username, String what) throws Exception {
        var answer = browser.submit("/staff/" + username, "/staff/" + username + "/" + what, Map.of());
        assertThat(whereTo(answer)).as(what).isEqualTo("/staff/" + username);
    }

    private static boolean isOut(Browser browser) {
        try {
            return whereTo(browser.get("/account")).equals("/sign-in?ended");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Browser fromEntra() throws Exception {
        var browser = with.homeward.browser();
        assertThat(whereTo(browser.get(with.cameBack(browser, "entra")))).isEqualTo("/");
        return browser;
    }

    private static Browser signedIn(String username) throws Exception {
        var browser = with.homeward.browser();
        assertThat(whereTo(browser.signIn(username, PASSWORD))).isEqualTo("/");
        return browser;
    }

    private static String username(String subject) {
        return with.homeward
                .database()
                .jdbc()
                .sql("select username from staff.account where subject = ?")
                .param(subject)
                .query(String.class)
                .single();
    }

    private static List<String> posts(String username, String what) {
        return with.homeward
                .database()
                .jdbc()
                .sql("select coalesce(" + what
                        + ", '') from staff.post where username = ? order by held_until nulls last, post_no")
                .param(username)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String reason() {
        return with.homeward
                .database()
                .jdbc()
                .sql("select reason from audit.entry where deed = 'account-change' order by entry_no desc limit 1")
                .query(String.class)
                .single();
    }

    private static void make(String username, Role role, String provider) {
        with.homeward
                .database()
                .jdbc()
                .sql("delete from staff.post where username = ?")
                .param(username)
                .update();
        with.homeward
                .room(CreateAccount.class)
                .remake(new Actor(username, username), Post.of(role, provider, Instant.now()), PASSWORD);
    }

    private static void give(String username, Role role, String provider) {
        with.homeward
                .database()
                .jdbc()
                .sql(
                        "insert into staff.post (username, role, provider, held_from) values (?, ?, ?, now() - interval '1 h')")
                .params(username, role.word(), provider)
                .update();
    }

    private static void end(String username, String provider) {
        with.homeward
                .database()
                .jdbc()
                .sql(
                        "update staff.post set held_from = now() - interval '2 h', held_until = now() - interval '1 h' where username = ? and provider = ?")
                .params(username, provider)
                .update();
    }
}
