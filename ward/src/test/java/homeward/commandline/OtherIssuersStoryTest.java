package homeward.commandline;

import static homeward.commandline.Browser.whereTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import homeward.plumbing.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherIssuersStoryTest {
    @RegisterExtension
    static final HomewardWithIssuers with = new HomewardWithIssuers();

    @BeforeEach
    void they_are_honest() {
        with.beHonest();
    }

    @Test
    void are_offered_beside_the_accounts_of_this_house() throws Exception {
        assertThat(with.homeward.browser().get("/sign-in").body())
                .contains("Sign in with the cis2 of the test", "/sign-in/with/entra", "name=\"password\"");
    }

    @Test
    void cis2_says_the_role_that_was_selected_there() throws Exception {
        var browser = signedIn("cis2");
        assertThat(browser.get("/account").body()).contains("Amina Yusuf", "Nurse", "are kept where you signed in");
    }

    @Test
    void cis2_leaves_the_choice_where_no_role_was_selected() throws Exception {
        with.cis2.tellsOfUser = user -> user.remove("selected_roleid");
        var browser = with.homeward.browser();
        assertThat(whereTo(browser.get(with.cameBack(browser, "cis2")))).isEqualTo("/sign-in/role");
        assertThat(browser.get("/sign-in/role").body()).contains("RX1: all wards", "RX2: all wards");
    }

    @Test
    void are_asked_for_what_is_demanded_of_them() throws Exception {
        var browser = with.homeward.browser();
        assertThat(asked(browser, "cis2"))
                .contains("acr_values=AAL3_ANY", "max_age=3600", "nationalrbacaccess", "selectedrole", "prompt=login");
        assertThat(asked(browser, "nhs"))
                .doesNotContain("prompt=")
                .contains("vtr=%5B%22P9.Cp.Cd%22,%22P9.Cp.Ck%22,%22P9.Cm%22%5D");
        assertThat(asked(browser, "entra"))
                .contains("redirect_uri=http://ward.example/signed-in/entra", "prompt=login");
    }

    @Test
    void nhs_login_brings_a_patient_who_sees_nothing_of_the_ward() throws Exception {
        var browser = signedIn("nhs");
        assertThat(browser.get("/").statusCode()).isEqualTo(403);
        assertThat(with.homeward
                        .database()
                        .jdbc()
                        .sql("select distinct name from staff.account where issuer = 'nhs'")
                        .query(String.class)
                        .list())
                .containsExactly("Patient");
    }

    @Test
    void entra_says_it_by_roles_that_stand_for_posts() throws Exception {
        assertThat(signedIn("entra").get("/account").body()).contains("Nurse");
    }

    @Test
    void keep_the_account_of_a_person_from_one_sign_in_to_the_next() throws Exception {
        signedIn("entra");
        with.entra.says = claims -> claims.put("name", "Amina Yusuf-Hall");
        assertThat(signedIn("entra").get("/account").body()).contains("Amina Yusuf-Hall");
        assertThat(with.homeward
                        .database()
                        .jdbc()
                        .sql("select count(*) from staff.account where issuer = 'entra'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void may_sign_with_a_new_key_once_it_is_published() throws Exception {
        signedIn("entra");
        with.entra.key = StrictIssuer.rsa("second");
        with.entra.published = new JWKSet(List.of(with.entra.first.toPublicJWK(), with.entra.key.toPublicJWK()));
        signedIn("entra");
    }

    @Test
    void end_a_session_here_when_theirs_ends() throws Exception {
        with.cis2.says = claims -> claims.put("sid", "ends-soon");
        var browser = signedIn("cis2");
        assertThat(logout("cis2", Map.of("sid", "another"))).isEqualTo(200);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(logout("cis2", Map.of("sid", "ends-soon"))).isEqualTo(200);
        Condition.within(Duration.ofSeconds(5), () -> isOut(browser));
    }

    @Test
    void end_all_sessions_of_a_person_when_they_say_so() throws Exception {
        var browser = signedIn("entra");
        assertThat(logout("entra", Map.of("sub", "910000000001"))).isEqualTo(200);
        Condition.within(Duration.ofSeconds(5), () -> isOut(browser));
    }

    @Test
    void end_what_the_person_began_where_they_did_not_name_a_session() throws Exception {
        with.entra.says = claims -> claims.remove("sid");
        var browser = signedIn("entra");
        assertThat(logout("entra", Map.of("sub", "910000000001", "sid", "never-told")))
                .isEqualTo(200);
        Condition.within(Duration.ofSeconds(5), () -> isOut(browser));
    }

    @Test
    void end_nothing_that_began_after_they_said_so() throws Exception {
        with.entra.says = claims -> claims.put("sid", "again");
        var browser = signedIn("entra");
        var before = Map.<String, Object>of("sid", "again", "iat", Instant.now().getEpochSecond() - 120);
        assertThat(logout("entra", before)).isEqualTo(200);
        assertThat(with.homeward
                        .database()
                        .jdbc()
                        .sql("select count(*) from staff.session where issuer_session = 'again' and ended_at is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void keep_the_username_that_a_person_came_by_first() throws Exception {
        signedIn("entra");
        with.homeward
                .database()
                .jdbc()
                .sql("insert into staff.account (username, name, issuer, subject) values (?, ?, ?, ?)")
                .params("entra-of-before", "Amina Yusuf", "entra", "of-before")
                .update();
        with.entra.says = claims -> claims.put("sub", "of-before");
        signedIn("entra");
        assertThat(with.homeward
                        .database()
                        .jdbc()
                        .sql("select count(*) from staff.session where username = 'entra-of-before'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static int logout(String id, Map<String, Object> whose) throws Exception {
        var issuer = with.issuer(id);
        var claims = new HashMap<String, Object>(whose);
        long now = Instant.now().getEpochSecond();
        claims.put("iss", issuer.url());
        claims.put("aud", StrictIssuer.CLIENT);
        claims.putIfAbsent("iat", now);
        claims.put("exp", now + 120);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return with.homeward
                .browser()
                .post("/back-channel-logout/" + id, Map.of("logout_token", issuer.signed(StrictIssuer.set(claims))))
                .statusCode();
    }

    private static boolean isOut(Browser browser) {
        try {
            return whereTo(browser.get("/account")).equals("/sign-in?ended");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String asked(Browser browser, String id) throws Exception {
        return browser.get("/sign-in/with/" + id)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static Browser signedIn(String id) throws Exception {
        var browser = with.homeward.browser();
        assertThat(whereTo(browser.get(with.cameBack(browser, id)))).isEqualTo(id.equals("nhs") ? "/me/access" : "/");
        return browser;
    }
}
