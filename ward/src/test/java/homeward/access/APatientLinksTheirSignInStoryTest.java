package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.access.TwoProviders.Place;
import homeward.commandline.RunningHomeward;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A nurse gives a patient a link, and the patient's sign-in is theirs alone from then on.
class APatientLinksTheirSignInStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final String OWN_SIGN_IN = "/patients/" + Place.OWN_WARD.patient() + "/own-sign-in";
    private static final int[] RIGHT = {1, 3, 1946};
    private static final int[] WRONG = {2, 3, 1946};

    @BeforeAll
    static void somebody_is_on_a_ward() throws Exception {
        homeward.send(homeward.to("/health"));
        var _ = new TwoProviders(homeward);
    }

    @Test
    void opens_ones_own_record_with_the_right_date_of_birth_and_once() throws Exception {
        var link = link();
        var ada = patient("ada");
        assertThat(get(ada, link).body()).contains("What is your date of birth?");
        assertThat(location(answer(ada, link, RIGHT))).isEqualTo("/me/access");
        assertThat(get(ada, "/me/access").body()).doesNotContain("We do not know yet");
        assertThat(answer(patient("thief"), link, RIGHT).statusCode()).isEqualTo(422);
    }

    @Test
    void is_over_after_a_quarter_of_an_hour() throws Exception {
        var link = link();
        homeward.database()
                .jdbc()
                .sql("update access.own_record_code set made_at = made_at - interval '15 minutes',"
                        + " expires_at = expires_at - interval '15 minutes'")
                .update();
        assertThat(answer(patient("late"), link, RIGHT).statusCode()).isEqualTo(422);
    }

    @Test
    void is_void_after_three_wrong_dates_of_birth() throws Exception {
        var link = link();
        var guesser = patient("guesser");
        for (int guess = 0; guess < 3; guess++) {
            assertThat(answer(guesser, link, WRONG).body()).contains("do not fit together");
        }
        assertThat(answer(guesser, link, RIGHT).statusCode()).isEqualTo(422);
        assertThat(get(guesser, "/me/access").body()).contains("We do not know yet");
    }

    @Test
    void is_over_when_another_was_made() throws Exception {
        var first = link();
        link();
        assertThat(answer(patient("slow"), first, RIGHT).statusCode()).isEqualTo(422);
    }

    @Test
    void makes_nothing_of_a_date_that_is_none() throws Exception {
        assertThat(answer(patient("typist"), link(), new int[] {31, 2, 1946}).body())
                .contains("Enter your date of birth");
    }

    @Test
    void is_made_for_nobody_elses_patients_and_used_by_nobody_of_the_staff() throws Exception {
        var elsewhere = nurse("olu", "RX2");
        assertThat(get(elsewhere, OWN_SIGN_IN).statusCode()).isEqualTo(404);
        assertThat(get(nurse("nora", TwoProviders.OWN), link()).statusCode()).isEqualTo(403);
    }

    private static String link() throws Exception {
        var answer = send(nurse("amina", TwoProviders.OWN), OWN_SIGN_IN, "");
        var link = Jsoup.parse(answer.body()).expectFirst("#link").text();
        return link.substring(link.indexOf("/me/link/"));
    }

    private static HttpResponse<String> answer(TestSessions.Session who, String link, int[] born) throws Exception {
        var code = URLEncoder.encode(link.substring("/me/link/".length()), StandardCharsets.UTF_8);
        return send(who, "/me/link", "code=%s&day=%d&month=%d&year=%d".formatted(code, born[0], born[1], born[2]));
    }

    private static TestSessions.Session nurse(String username, String provider) {
        var post = Post.of(Role.NURSE, provider, Instant.now().minusSeconds(60));
        return new TestSessions(homeward).of(new SignedIn(new Actor(username, username), Role.NURSE, List.of(post)));
    }

    private static TestSessions.Session patient(String username) {
        return new TestSessions(homeward).of(new SignedIn(new Actor(username, username), Role.PATIENT, List.of()));
    }

    private static HttpResponse<String> get(TestSessions.Session who, String path) throws Exception {
        return homeward.send(
                homeward.to(path).header("Cookie", "homeward=" + who.id()).header("Accept", "text/html"));
    }

    private static HttpResponse<String> send(TestSessions.Session who, String path, String form) throws Exception {
        return homeward.send(homeward.to(path)
                .header("Cookie", "homeward=" + who.id())
                .header("X-CSRF-TOKEN", who.formToken())
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
