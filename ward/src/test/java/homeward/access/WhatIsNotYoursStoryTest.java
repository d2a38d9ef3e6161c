package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.access.TwoProviders.Place;
import homeward.commandline.RunningHomeward;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not yours looks as if it were not there.
class WhatIsNotYoursStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final int TRIES = 41;
    private static TestSessions.Session nurse = new TestSessions.Session("", "");

    @BeforeAll
    static void two_providers() throws Exception {
        homeward.send(homeward.to("/health"));
        assertThat(new TwoProviders(homeward)).isNotNull();
        var since = homeward.room(InstantSource.class).instant().minus(Duration.ofDays(1));
        var post = new Post(Role.NURSE, TwoProviders.OWN, TwoProviders.OWN_WARD, since, null);
        nurse = new TestSessions(homeward).of(new SignedIn(new Actor("nurse", "A nurse"), Role.NURSE, List.of(post)));
    }

    @ParameterizedTest
    @CsvSource({
        "/patients/%s, text/html",
        "/patients/%s/observations/new, text/html",
        "/patients/%s/trends.csv, text/csv",
        "/patients/%s/trends.json, application/json",
        "/wards/ward-%s/board, text/html",
        "/wards/ward-%s/live, text/event-stream"
    })
    void has_the_same_status_headers_and_body_as_what_does_not_exist(String path, String accepts) throws Exception {
        var nowhere = answer(path, Place.NOWHERE, accepts);
        assertThat(nowhere.statusCode()).isEqualTo(404);
        for (var place : List.of(Place.OTHER_WARD, Place.OTHER_PROVIDER)) {
            var foreign = answer(path, place, accepts);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(headers(foreign)).isEqualTo(headers(nowhere));
            assertThat(body(foreign)).isEqualTo(body(nowhere));
        }
    }

    /// Roughly: half as long or twice as long would tell somebody who asks often.
    @ParameterizedTest
    @ValueSource(strings = {"/patients/%s", "/patients/%s/trends.csv"})
    void takes_about_as_long_as_what_does_not_exist(String path) throws Exception {
        median(path, Place.NOWHERE);
        double foreign = median(path, Place.OTHER_PROVIDER);
        double nowhere = median(path, Place.NOWHERE);
        assertThat(foreign / nowhere).isBetween(0.4, 2.5);
    }

    private static double median(String path, Place place) throws Exception {
        var took = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            long begun = System.nanoTime();
            answer(path, place, "text/html");
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        return took[TRIES / 2];
    }

    private static HttpResponse<String> answer(String path, Place place, String accepts) throws Exception {
        var id = path.contains("/wards/") ? place.ward().value().replace("ward-", "") : place.patient();
        return homeward.send(
                homeward.to(path.formatted(id)).header("Accept", accepts).header("Cookie", "homeward=" + nurse.id()));
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    /// The token of the form for signing out is another on each page.
    private static String body(HttpResponse<String> answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
