package homeward.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.staff.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SigningInStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    @Test
    void with_a_wrong_password_leads_back_to_the_form() throws Exception {
        var answer = homeward.browser().signIn("nobody", "not the password");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(whereTo(answer)).isEqualTo("/sign-in?failed");
    }

    @Test
    void opens_the_pages() throws Exception {
        var nurse = homeward.signedIn(Role.NURSE);
        assertThat(nurse.get("/").statusCode()).isNotEqualTo(401).isNotEqualTo(403);
        assertThat(whereTo(nurse.get("/"))).doesNotContain("sign-in");
    }

    @Test
    void leads_on_to_the_page_that_was_wanted() throws Exception {
        var browser = homeward.browser();
        browser.get("/patients/p1?from=board");
        assertThat(whereTo(homeward.signIn(browser, Role.CONSULTANT_OR_GP))).startsWith("/patients/p1?from=board");
    }

    @Test
    void gives_a_cookie_that_scripts_and_other_sites_cannot_use() throws Exception {
        var cookie = homeward.browser()
                .get("/sign-in")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void changes_the_session_so_that_nobody_can_prepare_one() throws Exception {
        var browser = homeward.browser();
        browser.get("/sign-in");
        var prepared = browser.session();
        homeward.signIn(browser, Role.NURSE);
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(prepared);
    }

    @Test
    void ends_with_signing_out() throws Exception {
        var nurse = homeward.signedIn(Role.NURSE);
        var answer = nurse.submit("/", "/sign-out", Map.of());
        assertThat(whereTo(answer)).isEqualTo("/signed-out");
        assertThat(nurse.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in");
    }

    @Test
    void does_not_open_the_door_for_machines() throws Exception {
        assertThat(homeward.signedIn(Role.ADMINISTRATOR).get("/fhir/Patient").statusCode())
                .isEqualTo(401);
    }

    private static String whereTo(HttpResponse<String> answer) {
        return Browser.whereTo(answer);
    }
}
