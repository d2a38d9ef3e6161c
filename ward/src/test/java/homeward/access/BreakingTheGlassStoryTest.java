package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.access.TwoProviders.Place;
import homeward.audit.Deed;
import homeward.audit.EntrySearch;
import homeward.audit.ReadEntries;
import homeward.commandline.RunningHomeward;
import homeward.organisations.KeepProviders;
import homeward.organisations.Provider;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Promise P11: nobody sees a patient without a relationship or a stated reason, and the patient can see who did.
class BreakingTheGlassStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final String FOREIGN = "/patients/" + Place.OTHER_PROVIDER.patient();
    private static final String REASON = "She collapsed while I was with her neighbour";

    private static Visitor nurse = new Visitor(new TestSessions.Session("", ""));
    private static Visitor otherNurse = nurse;
    private static Visitor auditor = nurse;
    private static Visitor safetyOfficerElsewhere = nurse;

    @BeforeAll
    static void two_providers() throws Exception {
        homeward.send(homeward.to("/health"));
        world = new TwoProviders(homeward);
        nurse = visitor("nurse-one", Role.NURSE, TwoProviders.OWN);
        otherNurse = visitor("nurse-two", Role.NURSE, TwoProviders.OWN);
        auditor = visitor("auditor", Role.AUDITOR, Place.OTHER_PROVIDER.provider());
        safetyOfficerElsewhere = visitor("officer", Role.SAFETY_OFFICER, "RX3");
    }

    private static @Nullable TwoProviders world;

    @BeforeEach
    void nothing_is_broken() {
        homeward.database().jdbc().sql("delete from access.breakage").update();
    }

    @Test
    void a_wrong_date_of_birth_finds_nobody_and_says_no_more_than_an_unknown_number() throws Exception {
        var wrongDay = problems(nurse.open(Map.of("day", "2")));
        var unknown = problems(nurse.open(Map.of("nhs-number", "999 000 0042")));
        assertThat(wrongDay).isEqualTo(unknown).contains("Nobody with this NHS number and this date of birth");
        assertThat(nurse.get(FOREIGN).statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_reason_the_record_stays_closed() throws Exception {
        assertThat(problems(nurse.open(Map.of("reason", "")))).contains("Choose why");
        assertThat(problems(nurse.open(Map.of("words", "because")))).contains("Say why");
        assertThat(nurse.get(FOREIGN).statusCode()).isEqualTo(404);
    }

    @Test
    void an_nhs_number_or_a_date_that_cannot_be_is_said_at_its_field() throws Exception {
        assertThat(problems(nurse.open(Map.of("nhs-number", "123", "month", "13"))))
                .contains("whole NHS number", "date of birth");
    }

    @Test
    void with_a_reason_the_record_can_be_looked_at_under_a_loud_banner() throws Exception {
        var opened = nurse.open(Map.of());
        assertThat(opened.statusCode()).isEqualTo(302);
        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith(FOREIGN);
        var page = nurse.get(FOREIGN);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).select(".hw-glass").text())
                .contains("Emergency access: not your patient", "59 minutes left", "the patient can see it");
    }

    @Test
    void it_lets_one_look_and_do_nothing() throws Exception {
        nurse.open(Map.of());
        var page = Jsoup.parse(nurse.get(FOREIGN).body());
        assertThat(page.select("a[href$=/observations/new], a[href$=/plan], form[action$=acknowledge], a[href*=.csv]"))
                .isEmpty();
        assertThat(nurse.get(FOREIGN + "/observations/new").statusCode()).isEqualTo(404);
        assertThat(nurse.get(FOREIGN + "/trends.csv").statusCode()).isEqualTo(404);
        assertThat(nurse.get("/wards/" + Place.OTHER_PROVIDER.ward().value() + "/board")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void it_opens_one_record_to_one_person() throws Exception {
        nurse.open(Map.of());
        assertThat(otherNurse.get(FOREIGN).statusCode()).isEqualTo(404);
        assertThat(nurse.get("/patients/" + Place.NOWHERE.patient()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void it_is_over_after_an_hour_and_goes_on_only_with_a_new_reason() throws Exception {
        nurse.open(Map.of());
        homeward.database()
                .jdbc()
                .sql("update access.breakage set broken_at = broken_at - interval '61 minutes',"
                        + " ends_at = ends_at - interval '61 minutes'")
                .update();
        assertThat(nurse.get(FOREIGN).statusCode()).isEqualTo(404);
        assertThat(problems(nurse.open(Map.of()))).contains("You said this the last time");
        assertThat(nurse.open(Map.of("words", "The ambulance crew is calling me about her"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(nurse.get(FOREIGN).statusCode()).isEqualTo(200);
    }

    @Test
    void no_hour_can_be_made_longer_in_the_database_either() throws Exception {
        nurse.open(Map.of());
        var longer = homeward.database().jdbc().sql("update access.breakage set ends_at = ends_at + interval '1 s'");
        assertThatThrownBy(longer::update).hasMessageContaining("at_most_an_hour");
    }

    @Test
    void a_patient_of_ones_own_needs_no_glass_broken() throws Exception {
        var number = Place.OWN_WARD.nhsNumber().digits();
        assertThat(nurse.open(Map.of("nhs-number", number)).statusCode()).isEqualTo(302);
        var page = nurse.get("/patients/" + Place.OWN_WARD.patient());
        assertThat(Jsoup.parse(page.body()).select(".hw-glass")).isEmpty();
        assertThat(homeward.database()
                        .jdbc()
                        .sql("select count(*) from access.breakage")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_patient_of_ones_own_is_noted_as_looked_up_and_not_as_an_emergency() throws Exception {
        nurse.open(Map.of("nhs-number", Place.OWN_WARD.nhsNumber().digits()));
        var entry = homeward.room(ReadEntries.class)
                .find(EntrySearch.of(Objects.requireNonNull(world).patient(Place.OWN_WARD)), 1)
                .getFirst();
        assertThat(entry.deed()).isEqualTo(Deed.PATIENT_QUERY);
        assertThat(entry.done().purpose()).isEqualTo("TREAT");
        assertThat(entry.done().reason()).isNull();
    }

    @Test
    void it_follows_the_patient_to_another_ward_and_shows_nobody_else_there() throws Exception {
        nurse.open(Map.of());
        move(Place.OTHER_PROVIDER, "ward-third");
        try {
            assertThat(nurse.get(FOREIGN).statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(nurse.get(FOREIGN).body()).select(".hw-glass"))
                    .isNotEmpty();
            assertThat(nurse.get("/wards/ward-third/board").statusCode()).isEqualTo(404);
        } finally {
            move(Place.OTHER_PROVIDER, Place.OTHER_PROVIDER.ward().value());
        }
    }

    private static void move(Place patient, String ward) {
        var jdbc = homeward.database().jdbc();
        homeward.room(KeepProviders.class).keep(new Provider(new OdsCode("RX3"), "Third", null));
        jdbc.sql("insert into organisations.ward (ward_id, name, provider) values ('ward-third', 'Third', 'RX3')"
                        + " on conflict do nothing")
                .update();
        jdbc.sql("update stays.span set ward_id = ? where patient_no = ?")
                .params(ward, Objects.requireNonNull(world).patient(patient).value())
                .update();
    }

    @Test
    void a_healthcare_assistant_is_told_who_can() throws Exception {
        var answer = visitor("assistant", Role.HEALTHCARE_ASSISTANT, TwoProviders.OWN)
                .get("/break-glass/new");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).text())
                .contains("Open a record in an emergency: this can be done by", "Nurse", "Consultant or GP");
    }

    @Test
    void opening_it_and_every_look_through_it_are_noted_as_an_emergency_with_the_reason() throws Exception {
        nurse.open(Map.of());
        nurse.get(FOREIGN);
        var entries = homeward.room(ReadEntries.class)
                .find(EntrySearch.of(Objects.requireNonNull(world).patient(Place.OTHER_PROVIDER)), 2);
        assertThat(entries).extracting(one -> one.deed()).containsExactly(Deed.PATIENT_READ, Deed.BREAK_GLASS);
        assertThat(entries).allSatisfy(one -> {
            assertThat(one.done().purpose()).isEqualTo("BTG");
            assertThat(one.done().reason()).contains(REASON);
            assertThat(one.doer().actor().username()).isEqualTo("nurse-one");
        });
    }

    @Test
    void the_patients_own_provider_sees_who_looked_from_elsewhere() throws Exception {
        nurse.open(Map.of());
        nurse.get(FOREIGN);
        var log = visitor("auditor-there", Role.AUDITOR, "RX2").get(FOREIGN + "/access");
        assertThat(Jsoup.parse(log.body()).select("table").text()).contains("nurse-one", REASON);
    }

    @Test
    void pressing_twice_opens_it_once() throws Exception {
        nurse.open(Map.of());
        assertThat(nurse.open(Map.of()).statusCode()).isEqualTo(302);
        assertThat(homeward.database()
                        .jdbc()
                        .sql("select count(*) from access.breakage")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void nothing_is_opened_to_somebody_whose_post_has_ended() throws Exception {
        var now = homeward.room(InstantSource.class).instant();
        var ended = new Post(
                Role.NURSE, TwoProviders.OWN, null, now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1)));
        var gone = new Visitor(
                new TestSessions(homeward).of(new SignedIn(new Actor("gone", "gone"), Role.NURSE, List.of(ended))));
        assertThat(gone.get("/break-glass/new").statusCode()).isEqualTo(404);
        assertThat(gone.get("/quarantine").statusCode()).isEqualTo(404);
    }

    @Test
    void it_stands_in_the_weekly_report_of_both_providers_and_of_no_third() throws Exception {
        nurse.open(Map.of("words", "=1+1 looks like a formula"));
        var report = Jsoup.parse(auditor.get("/break-glass").body());
        assertThat(report.select("table").text()).contains("nurse-one", Place.OTHER_PROVIDER.patient(), "formula");
        assertThat(auditor.get("/break-glass.csv").body()).contains("\"'=1+1 looks like a formula\"");
        assertThat(visitor("manager", Role.WARD_MANAGER, TwoProviders.OWN)
                        .get("/break-glass")
                        .body())
                .contains("nurse-one");
        assertThat(safetyOfficerElsewhere.get("/break-glass").body()).contains("No record was opened");
    }

    @Test
    void a_week_that_is_not_one_shows_this_week() throws Exception {
        for (var week : List.of("yesterday", "9999-99-99", "1800-01-01", "%27")) {
            assertThat(auditor.get("/break-glass?week=" + week).statusCode()).isEqualTo(200);
        }
        assertThat(auditor.get("/break-glass?week=2026-01-07").body()).contains("05-Jan-2026");
    }

    private static String problems(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select(".nhsuk-error-summary").text();
    }

    private static Visitor visitor(String username, Role role, String provider) {
        var since = homeward.room(InstantSource.class).instant().minus(Duration.ofDays(1));
        var posts = List.of(Post.of(role, provider, since));
        return new Visitor(new TestSessions(homeward).of(new SignedIn(new Actor(username, username), role, posts)));
    }

    /// Somebody at a screen.
    private record Visitor(TestSessions.Session session) {
        HttpResponse<String> get(String path) throws Exception {
            return homeward.send(
                    homeward.to(path).header("Accept", "text/html").header("Cookie", "homeward=" + session.id()));
        }

        /// As one who does everything right, but for what is said otherwise.
        HttpResponse<String> open(Map<String, String> otherwise) throws Exception {
            var fields = new TreeMap<>(Map.of(
                    "nhs-number", Place.OTHER_PROVIDER.nhsNumber().display(),
                    "day", "1",
                    "month", "3",
                    "year", "1946",
                    "reason", "treating",
                    "words", REASON));
            fields.putAll(otherwise);
            var body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return homeward.send(homeward.to("/break-glass/new")
                    .header("Accept", "text/html")
                    .header("Cookie", "homeward=" + session.id())
                    .header("X-CSRF-TOKEN", session.formToken())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body)));
        }
    }
}
