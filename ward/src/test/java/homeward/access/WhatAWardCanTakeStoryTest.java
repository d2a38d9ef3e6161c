package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.access.TwoProviders.Place;
import homeward.commandline.RunningHomeward;
import homeward.plumbing.RandomText;
import homeward.staff.CreateAccount;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatAWardCanTakeStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static Visitor nurse = new Visitor(new TestSessions.Session("", ""));
    private static Visitor coordinator = nurse;
    private static Visitor stranger = nurse;
    private static Visitor analyst = nurse;

    @BeforeAll
    static void two_providers() throws Exception {
        homeward.send(homeward.to("/health"));
        assertThat(new TwoProviders(homeward)).isNotNull();
        nurse = visitor("nina", Role.NURSE, TwoProviders.OWN_WARD);
        coordinator = visitor("cora", Role.COORDINATOR, TwoProviders.OWN_WARD);
        stranger = visitor("stella", Role.COORDINATOR, Place.OTHER_WARD.ward());
        analyst = visitor("ivy", Role.ICB_ANALYST, null);
    }

    @Test
    void is_not_known_until_somebody_says_it_and_is_then_on_the_board_and_on_the_page() throws Exception {
        var ward = Place.OTHER_WARD.ward().value();
        var before = text(stranger.get("/wards/" + ward + "/capacity"));
        assertThat(before).contains("1 patient, open places not known", "Nobody has said how many places", "not known");
        assertThat(text(stranger.get("/wards/" + ward + "/board"))).contains("1 patient, open places not known");
        assertThat(stranger.post("/wards/" + ward + "/capacity", places("20")).statusCode())
                .isEqualTo(302);
        var after = text(stranger.get("/wards/" + ward + "/capacity"));
        assertThat(after)
                .contains("1 patient, 20 open places, 5%", "at most 19; not known: staffed places", "open places")
                .contains("Two nurses are ill", "stella");
        var json = json(stranger.get("/wards/" + ward + "/capacity.json"));
        assertThat(json.at("/capacity/open/places").asInt()).isEqualTo(20);
        assertThat(json.at("/capacity/staffed/places").isNull()).isTrue();
        assertThat(json.at("/stated/why").asString()).isEqualTo("Two nurses are ill");
    }

    @Test
    void is_seen_by_a_nurse_and_stated_by_a_coordinator_of_that_ward_only() throws Exception {
        var page = "/wards/" + TwoProviders.OWN_WARD.value() + "/capacity";
        assertThat(nurse.get(page).statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(nurse.get(page).body()).select("main form")).isEmpty();
        assertThat(nurse.post(page, places("1")).statusCode()).isEqualTo(403);
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.post(page, places("1")).statusCode()).isEqualTo(404);
        assertThat(analyst.get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void loses_nothing_that_was_typed_when_something_is_wrong_with_it() throws Exception {
        var page = "/wards/" + TwoProviders.OWN_WARD.value() + "/capacity";
        var wrong = new TreeMap<>(places("twenty"));
        wrong.putAll(Map.of("staffed", "18", "month", "13", "why", ""));
        var answer = coordinator.post(page, wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(answer.body());
        assertThat(again.select(".nhsuk-error-summary").text())
                .contains("Open places: enter a whole number", "the day from which it holds", "Say why");
        assertThat(again.expectFirst("#open").val()).isEqualTo("twenty");
        assertThat(again.expectFirst("#staffed").val()).isEqualTo("18");
        assertThat(again.expectFirst("#month").val()).isEqualTo("13");
        assertThat(coordinator.post(page, Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void says_what_holds_the_next_patient_back_by_pathway_once_it_is_stated_what_they_need() throws Exception {
        var page = "/wards/" + TwoProviders.OWN_WARD.value() + "/capacity";
        assertThat(coordinator.post(page, places("20")).statusCode()).isEqualTo(302);
        var fields = new TreeMap<>(from("more-"));
        fields.putAll(Map.of(
                "slots-nurse", "12",
                "visiting-hours", "6.5",
                "visit-minutes", "45",
                "travel-minutes", "20",
                "kit-sets", "4",
                "acuity-budget", "30",
                "need-frailty-nurse", "2",
                "need-frailty-visits", "0,5",
                "need-frailty-points", "3"));
        fields.putAll(Map.of(
                "cover-by", "Dr Amira Haddad", "cover-from", "00:00", "cover-until", "0:00", "cover-patients", "15"));
        var wrong = new TreeMap<>(fields);
        wrong.put("cover-until", "25:00");
        wrong.put("need-frailty-nurse", "many");
        var refused = coordinator.post(page + "/besides", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(refused.body());
        assertThat(again.expectFirst("#need-frailty-nurse").val()).isEqualTo("many");
        assertThat(again.expectFirst("#kit-sets").val()).isEqualTo("4");
        assertThat(again.expectFirst("#cover-until-problem").text()).contains("at which cover ends");
        assertThat(coordinator.post(page + "/besides", fields).statusCode()).isEqualTo(302);
        var told = Jsoup.parse(coordinator.get(page).body());
        assertThat(told.expectFirst("table").text()).contains("Frailty at most 3", "kit sets");
        assertThat(told.text())
                .contains("4 kit sets that work, 1 with patients", "Dr Amira Haddad covers for 15 patients");
        assertThat(told.expectFirst("#visiting-hours").val()).isEqualTo("6.5");
        assertThat(told.expectFirst("#need-frailty-visits").val()).isEqualTo("0.5");
        var json = json(coordinator.get(page + ".json"));
        assertThat(json.at("/pathways/0/pathway").asString()).isEqualTo("frailty");
        assertThat(json.at("/pathways/0/binding/0").asString()).isEqualTo("kit sets");
    }

    @Test
    void is_counted_for_those_who_may_know_numbers_with_small_ones_hidden_and_availability_untold() throws Exception {
        var told = json(coordinator.get("/capacity.json?area=" + TwoProviders.OWN));
        assertThat(told.at("/area/name").asString()).isEqualTo("Own provider");
        assertThat(told.at("/by_ward").size()).isEqualTo(1);
        assertThat(told.at("/by_ward/0/patients").isNull()
                        || told.at("/by_ward/0/patients").asInt() == 0)
                .isTrue();
        assertThat(told.has("availability")).isFalse();
        assertThat(json(analyst.get("/capacity.json")).at("/wards").asInt()).isZero();
        assertThat(coordinator.get("/capacity.json?at=yesterday").statusCode()).isEqualTo(400);
        assertThat(coordinator.get("/capacity.json?at=2199-01-01").statusCode()).isEqualTo(400);
        assertThat(coordinator.get("/capacity.json?area=ATLANTIS").statusCode()).isEqualTo(404);
        assertThat(nurse.get("/capacity.json").statusCode()).isEqualTo(403);
    }

    private static Map<String, String> places(String open) {
        var fields = new TreeMap<>(from(""));
        fields.put("open", open);
        return fields;
    }

    private static Map<String, String> from(String prefix) {
        var today = ZonedDateTime.ofInstant(homeward.room(InstantSource.class).instant(), ZoneId.of("Europe/London"));
        return Map.of(
                prefix + "day", Integer.toString(today.getDayOfMonth()),
                prefix + "month", Integer.toString(today.getMonthValue()),
                prefix + "year", Integer.toString(today.getYear()),
                prefix + "why", "Two nurses are ill");
    }

    private static String text(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body()).text();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Visitor visitor(String username, Role role, @Nullable WardId ward) {
        var since = homeward.room(InstantSource.class).instant().minus(Duration.ofDays(1));
        var post = new Post(role, role == Role.ICB_ANALYST ? "QXX" : TwoProviders.OWN, ward, since, null);
        var actor = new Actor(username, username);
        homeward.room(CreateAccount.class).remake(actor, post, RandomText.ofBytes(12));
        return new Visitor(new TestSessions(homeward).of(new SignedIn(actor, role, List.of(post))));
    }

    /// Somebody at a screen.
    private record Visitor(TestSessions.Session session) {
        HttpResponse<String> get(String path) throws Exception {
            return homeward.send(homeward.to(path)
                    .header("Accept", path.contains(".json") ? "application/json" : "text/html")
                    .header("Cookie", "homeward=" + session.id()));
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
    }
}
