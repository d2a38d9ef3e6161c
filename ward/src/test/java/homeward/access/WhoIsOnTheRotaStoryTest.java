package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.access.TwoProviders.Place;
import homeward.commandline.RunningHomeward;
import homeward.plumbing.Condition;
import homeward.plumbing.RandomText;
import homeward.staff.CreateAccount;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Promise P11, for those who reach a ward's patients because they are on shift.
class WhoIsOnTheRotaStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final String PATIENT = "/patients/" + Place.OWN_WARD.patient();
    private static final String BOARD = "/wards/" + TwoProviders.OWN_WARD.value() + "/board";
    private static final Duration HOUR = Duration.ofHours(1);

    private static Visitor ravi = new Visitor(new TestSessions.Session("", ""));
    private static Visitor manager = ravi;
    private static Visitor managerOfTheOther = ravi;

    @BeforeAll
    static void two_providers() throws Exception {
        homeward.send(homeward.to("/health"));
        assertThat(new TwoProviders(homeward)).isNotNull();
        ravi = visitor("ravi", Role.OUT_OF_HOURS_CLINICIAN, null);
        manager = visitor("ellen", Role.WARD_MANAGER, TwoProviders.OWN_WARD);
        managerOfTheOther = visitor("mary", Role.COORDINATOR, Place.OTHER_WARD.ward());
    }

    @BeforeEach
    void nobody_is_on_the_rota() {
        homeward.database().jdbc().sql("delete from rota.shift").update();
    }

    @Test
    void off_shift_a_clinician_out_of_hours_reaches_nobody_and_is_told_why() throws Exception {
        assertThat(ravi.get(PATIENT).statusCode()).isEqualTo(404);
        assertThat(ravi.get(BOARD).statusCode()).isEqualTo(404);
        assertThat(ravi.get("/").body()).contains("You are not on shift on any ward now");
    }

    @Test
    void a_shift_opens_the_ward_from_its_beginning_to_its_end_and_no_other_ward() throws Exception {
        var now = homeward.room(InstantSource.class).instant();
        shift("ravi", TwoProviders.OWN_WARD, now.minus(HOUR), now);
        shift("ravi", TwoProviders.OWN_WARD, now.plus(HOUR), now.plus(HOUR.multipliedBy(2)));
        assertThat(ravi.get(PATIENT).statusCode()).isEqualTo(404);
        shift("ravi", TwoProviders.OWN_WARD, now.minus(HOUR), now.plus(HOUR));
        assertThat(ravi.get(PATIENT).statusCode()).isEqualTo(200);
        assertThat(ravi.get("/patients/" + Place.OTHER_WARD.patient()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void of_two_shifts_that_overlap_the_second_goes_on_when_the_first_is_taken_away() throws Exception {
        var now = homeward.room(InstantSource.class).instant();
        shift("ravi", TwoProviders.OWN_WARD, now.minus(HOUR), now.plus(HOUR));
        shift("ravi", TwoProviders.OWN_WARD, now.minus(HOUR), now.plus(HOUR.multipliedBy(2)));
        takeOffTheFirst();
        assertThat(ravi.get(PATIENT).statusCode()).isEqualTo(200);
        takeOffTheFirst();
        assertThat(ravi.get(PATIENT).statusCode()).isEqualTo(404);
    }

    @Test
    void a_manager_puts_somebody_on_and_takes_them_off_and_it_counts_at_once() throws Exception {
        assertThat(manager.putOn(Map.of()).statusCode()).isEqualTo(302);
        var page = Jsoup.parse(manager.get("/rota").body());
        assertThat(page.select("table").text()).contains("ravi", "Ward own", "On shift");
        assertThat(ravi.get(PATIENT).statusCode()).isEqualTo(200);
        takeOffTheFirst();
        assertThat(ravi.get(PATIENT).statusCode()).isEqualTo(404);
        assertThat(manager.get("/rota").body()).contains("Nobody is on the rota");
    }

    @Test
    void a_board_that_is_looked_at_goes_dark_within_seconds_when_the_shift_is_taken_away() throws Exception {
        assertThat(manager.putOn(Map.of()).statusCode()).isEqualTo(302);
        var live = homeward.to("/wards/" + TwoProviders.OWN_WARD.value() + "/live")
                .header("Cookie", "homeward=" + ravi.session().id());
        try (var client = HttpClient.newHttpClient()) {
            var line = client.send(live.build(), BodyHandlers.ofLines());
            assertThat(line.statusCode()).isEqualTo(200);
            takeOffTheFirst();
            var ended = CompletableFuture.runAsync(() -> line.body().forEach(_ -> {}));
            Condition.within(Duration.ofSeconds(12), ended::isDone);
        }
    }

    @Test
    void who_keeps_the_rota_of_one_ward_keeps_no_others_and_not_the_providers() throws Exception {
        for (var ward : List.of(
                Place.OTHER_WARD.ward().value(), "", Place.OTHER_PROVIDER.ward().value(), "none")) {
            assertThat(problems(manager.putOn(Map.of("ward", ward)))).contains("Choose a ward whose rota you keep");
        }
        assertThat(manager.putOn(Map.of()).statusCode()).isEqualTo(302);
        assertThat(managerOfTheOther.get("/rota").body()).contains("Nobody is on the rota");
        assertThat(managerOfTheOther.post("/rota/" + first() + "/end", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_a_shift_is_said_at_its_field() throws Exception {
        assertThat(problems(manager.putOn(Map.of(
                        "day", "31", "month", "2", "from", "25:00", "until", "8", "days", "32", "username", ""))))
                .contains(
                        "username of the person", "day on which", "at which it begins", "at which it ends", "1 to 31");
        assertThat(problems(manager.putOn(Map.of("username", "nobody-here")))).contains("Nobody has this username");
        assertThat(problems(manager.putOn(Map.of("year", "2020")))).contains("No such shift is still to come");
    }

    @Test
    void a_night_is_entered_by_its_times_alone_and_for_a_week_at_once() throws Exception {
        assertThat(manager.putOn(Map.of(
                                "day", "24", "month", "10", "year", "2099", "from", "20:00", "until", "0800", "days",
                                "7"))
                        .statusCode())
                .isEqualTo(302);
        var nights = homeward.database()
                .jdbc()
                .sql("select ends_at - starts_at from rota.shift order by starts_at")
                .query(String.class)
                .list();
        assertThat(nights).hasSize(7).containsOnly("12:00:00", "13:00:00").containsOnlyOnce("13:00:00");
    }

    private static void takeOffTheFirst() throws Exception {
        assertThat(manager.post("/rota/" + first() + "/end", Map.of()).statusCode())
                .isEqualTo(302);
    }

    private static String first() throws Exception {
        var action = Jsoup.parse(manager.get("/rota").body())
                .expectFirst("form[action$=/end]")
                .attr("action");
        return action.replaceAll("\\D", "");
    }

    private static void shift(String username, WardId ward, Instant from, Instant until) {
        RotaOfATest.add(homeward, username, TwoProviders.OWN, ward, from, until);
    }

    private static String problems(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select(".nhsuk-error-summary").text();
    }

    private static Visitor visitor(String username, Role role, @Nullable WardId ward) {
        var since = homeward.room(InstantSource.class).instant().minus(Duration.ofDays(1));
        var post = new Post(role, TwoProviders.OWN, ward, since, null);
        var actor = new Actor(username, username);
        homeward.room(CreateAccount.class).remake(actor, post, RandomText.ofBytes(12));
        return new Visitor(new TestSessions(homeward).of(new SignedIn(actor, role, List.of(post))));
    }

    /// Somebody at a screen.
    private record Visitor(TestSessions.Session session) {
        HttpResponse<String> get(String path) throws Exception {
            return homeward.send(
                    homeward.to(path).header("Accept", "text/html").header("Cookie", "homeward=" + session.id()));
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
            var body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return homeward.send(homeward.to(path)
                    .header("Accept", "text/html")
                    .header("Cookie", "homeward=" + session.id())
                    .header("X-CSRF-TOKEN", session.formToken())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body)));
        }

        /// Ravi, on the own ward, for a day from an hour ago.
        HttpResponse<String> putOn(Map<String, String> other) throws Exception {
            var begins =
                    homeward.room(InstantSource.class).instant().minus(HOUR).atZone(ZoneId.of("Europe/London"));
            var fields = new TreeMap<>(Map.of(
                    "username", "ravi",
                    "ward", TwoProviders.OWN_WARD.value(),
                    "day", Integer.toString(begins.getDayOfMonth()),
                    "month", Integer.toString(begins.getMonthValue()),
                    "year", Integer.toString(begins.getYear()),
                    "from", "%02d:%02d".formatted(begins.getHour(), begins.getMinute()),
                    "until", "%02d:%02d".formatted(begins.getHour(), begins.getMinute()),
                    "days", "1"));
            fields.putAll(other);
            return post("/rota", fields);
        }
    }
}
