package homeward.board.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.Browser;
import homeward.commandline.RunningHomeward;
import homeward.organisations.FindAreas;
import homeward.organisations.FindWards;
import homeward.organisations.KeepProviders;
import homeward.organisations.OpenWards;
import homeward.organisations.Provider;
import homeward.organisations.Ward;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.plumbing.Reach;
import homeward.staff.Role;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Administrators keep the map of organisations, ward managers keep their ward, and everybody sees what it lacks.
class OrganisationsOnScreenStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final WardId FRAILTY = new WardId("frailty");
    private static final String SETTINGS = "/wards/frailty/settings";

    private static Browser manager = homeward.browser();
    private static Browser administrator = manager;

    @BeforeAll
    static void a_ward_with_a_patient() throws Exception {
        homeward.send(homeward.to("/health"));
        homeward.room(OpenWards.class).open(List.of(new Ward(FRAILTY, "Frailty")));
        homeward.room(KeepProviders.class).keep(new Provider(new OdsCode("RX9"), "Another trust", null));
        var ada = new Person(new PatientId("p-ada"), null, "Test", "Ada", Gender.FEMALE, LocalDate.of(1946, 3, 1));
        homeward.room(AdmitPatients.class)
                .admit(List.of(new Admission(ada, FRAILTY, Instant.now().minus(Duration.ofDays(1)))));
        manager = homeward.signedIn(Role.WARD_MANAGER);
        administrator = homeward.signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void the_map_is_shown_as_at_any_day() throws Exception {
        assertThat(text(manager, "/organisations")).contains("36 integrated care boards", "Frailty");
        var before = text(manager, "/organisations?on-day=31&on-month=3&on-year=2026");
        assertThat(before).contains("42 integrated care boards", "31-Mar-2026").doesNotContain("Provisional");
        assertThat(text(manager, "/organisations?on-day=1&on-month=1&on-year=2020"))
                .contains("0 integrated care boards");
        var wrong = manager.get("/organisations?on-day=31&on-month=2&on-year=2026");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#on-month").val()).isEqualTo("2");
    }

    @Test
    void what_a_ward_lacks_is_shown_until_it_is_mended() throws Exception {
        assertThat(text(manager, "/organisations")).contains("Wards that lack something");
        assertThat(text(manager, SETTINGS)).contains("nobody owns the patients", "nobody has said when");
        var hours = today("hours-from");
        var owners = today("owners-from");
        for (int day = 1; day <= 7; day++) {
            hours.put("opens-" + day, "08:00");
            hours.put("closes-" + day, day == 7 ? "19:00" : "20:00");
            owners.put("owner-" + day, "GP out of hours");
        }
        hours.put("part", "hours");
        owners.put("part", "owners");
        assertThat(manager.submit(SETTINGS, SETTINGS, hours).statusCode()).isEqualTo(302);
        assertThat(manager.submit(SETTINGS, SETTINGS, owners).statusCode()).isEqualTo(302);
        assertThat(text(manager, SETTINGS)).contains("Sun ", "open for less than 08:00 to 20:00");
        hours.put("closes-7", "20:00");
        assertThat(manager.submit(SETTINGS, SETTINGS, hours).statusCode()).isEqualTo(302);
        assertThat(text(manager, SETTINGS)).contains("Nothing is missing");
        assertThat(text(manager, "/organisations")).doesNotContain("Wards that lack something");
    }

    @Test
    void nothing_that_was_typed_is_lost_when_something_is_wrong() throws Exception {
        var typed = today("hours-from");
        typed.put("part", "hours");
        typed.put("opens-1", "20:00");
        typed.put("closes-1", "08:00");
        typed.put("opens-2", "nine");
        typed.put("hours-from-month", "");
        var answer = manager.submit(SETTINGS, SETTINGS, typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".nhsuk-error-summary li")).hasSize(3);
        assertThat(page.select("#opens-1").val()).isEqualTo("20:00");
        assertThat(page.select("#opens-2").val()).isEqualTo("nine");
        assertThat(page.select("#hours-from-month").val()).isEmpty();
        assertThat(page.select("#hours-from-year").val()).isEqualTo(typed.get("hours-from-year"));
        for (var link : page.select(".nhsuk-error-summary a")) {
            assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
        }
    }

    @Test
    void a_ward_is_led_by_somebody_who_may_lead_it() throws Exception {
        var typed = today("lead-from");
        typed.put("part", "lead");
        typed.put("lead", "Dr Gwen Price");
        typed.put("grade", "advanced-practitioner");
        assertThat(manager.submit(SETTINGS, SETTINGS, typed).statusCode()).isEqualTo(422);
        typed.put("grade", "gp");
        typed.put("username", "nobody.known");
        assertThat(manager.submit(SETTINGS, SETTINGS, typed).statusCode()).isEqualTo(422);
        typed.put("username", "");
        assertThat(manager.submit(SETTINGS, SETTINGS, typed).statusCode()).isEqualTo(302);
        var lead =
                Reach.within(Reach.HOUSE, () -> homeward.room(FindWards.class).leadOf(FRAILTY, Instant.now()));
        assertThat(lead.orElseThrow().name()).isEqualTo("Dr Gwen Price");
    }

    @Test
    void a_ward_with_somebody_on_it_is_not_closed_over_their_head() throws Exception {
        for (var keeper : List.of(manager, administrator)) {
            var answer = keeper.submit(
                    SETTINGS,
                    SETTINGS,
                    Map.of("part", "closing", "last-day", "1", "last-month", "6", "last-year", "2026"));
            assertThat(answer.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(answer.body());
            assertThat(page.select(".nhsuk-error-summary").text()).contains("Patients are on the ward after this day");
            assertThat(page.select("#last-month").val()).isEqualTo("6");
        }
        var later = Map.of("part", "closing", "last-day", "1", "last-month", "6", "last-year", "2090");
        assertThat(manager.submit(SETTINGS, SETTINGS, later).statusCode()).isEqualTo(302);
        assertThat(page(manager, SETTINGS).select("#last-year").val()).isEqualTo("2090");
        assertThat(manager.submit(SETTINGS, SETTINGS, Map.of("part", "closing")).statusCode())
                .isEqualTo(302);
        assertThat(page(manager, SETTINGS).select("#last-year").val()).isEmpty();
    }

    @Test
    void an_administrator_moves_renames_and_adds_from_a_day_on() throws Exception {
        change(
                "QYG",
                Map.of(
                        "change",
                        "rename",
                        "name",
                        "NHS Merseyside",
                        "from-day",
                        "1",
                        "from-month",
                        "5",
                        "from-year",
                        "2026"),
                302);
        change(
                "QYG",
                Map.of("change", "move", "parent", "Y63", "moved-day", "1", "moved-month", "5", "moved-year", "2026"),
                302);
        change("QYG", Map.of("change", "add", "part-code", "RQQ", "part-name", "A new trust"), 302);
        assertThat(text(administrator, "/organisations/QYG"))
                .contains("NHS Merseyside", "from 01-Jul-2022 to 30-Apr-2026", "since 01-May-2026", "A new trust");
        change("QYG", Map.of("change", "add", "part-code", "RQQ", "part-name", "Again"), 422);
        change(
                "QYG",
                Map.of("change", "move", "parent", "QOP", "moved-day", "1", "moved-month", "5", "moved-year", "2026"),
                422);
        var wrong = change("QYG", Map.of("change", "rename", "name", "Kept", "from-day", "99"), 422);
        assertThat(wrong.select("#name").val()).isEqualTo("Kept");
        assertThat(wrong.select("#from-day").val()).isEqualTo("99");
    }

    @Test
    void a_board_with_one_successor_hands_over_all_its_parts() throws Exception {
        change("QT1", Map.of("change", "add", "part-code", "RNN", "part-name", "Nottingham trust"), 302);
        var typed = new HashMap<>(
                Map.of("change", "abolish", "basis", "A test", "end-day", "1", "end-month", "10", "end-year", "2026"));
        var refused = change("QT1", typed, 422);
        assertThat(refused.select(".nhsuk-error-summary").text()).contains("Nottingham trust");
        typed.put("heir-1", "QJ2");
        change("QT1", typed, 302);
        var areas = homeward.room(FindAreas.class);
        assertThat(areas.find("QT1", LocalDate.parse("2026-09-30"))).isPresent();
        assertThat(areas.find("QT1", LocalDate.parse("2026-10-01"))).isEmpty();
        assertThat(areas.children("QJ2", LocalDate.parse("2026-10-01")))
                .anyMatch(part -> part.code().equals("RNN"));
        assertThat(text(administrator, "/organisations/QT1")).contains("took over", "Not there today");
    }

    @Test
    void a_provisional_code_is_replaced_and_posts_follow_it() throws Exception {
        homeward.database().jdbc().sql("""
                        insert into staff.account (username, name, password_hash) values ('peter', 'Peter', 'never matches');
                        insert into staff.post (username, role, provider, held_from)
                        values ('peter', 'icb-analyst', 'PROV2604TV', now())
                        """).update();
        change("PROV2604TV", Map.of("change", "code", "real-code", "QOP"), 422);
        change("PROV2604TV", Map.of("change", "code", "real-code", "QT9"), 302);
        assertThat(text(administrator, "/organisations/QT9")).contains("Before: PROV2604TV");
        assertThat(text(administrator, "/organisations/PROV2604TV")).contains("Before: PROV2604TV");
        assertThat(homeward.database()
                        .jdbc()
                        .sql("select provider from staff.post where username = 'peter'")
                        .query((row, _) -> row.getString(1))
                        .single())
                .isEqualTo("QT9");
        change("QOP", Map.of("change", "code", "real-code", "QT8"), 422);
    }

    @Test
    void an_administrator_keeps_no_other_provider_and_others_keep_none() throws Exception {
        var rename =
                Map.of("change", "rename", "name", "Mine", "from-day", "1", "from-month", "5", "from-year", "2026");
        change("RX9", rename, 404);
        change("HOMEWARD", rename, 302);
        assertThat(page(administrator, "/organisations/RX9").select("form[method=post]:not([action=/sign-out])"))
                .isEmpty();
        assertThat(page(manager, "/organisations/QOP").select("form[method=post]:not([action=/sign-out])"))
                .isEmpty();
        assertThat(manager.submit("/account", "/organisations/QOP", rename).statusCode())
                .isEqualTo(403);
        assertThat(administrator.get("/organisations/QQQ").statusCode()).isEqualTo(404);
    }

    private static Document change(String code, Map<String, String> typed, int status) throws Exception {
        var answer = administrator.submit("/account", "/organisations/" + code, typed);
        assertThat(answer.statusCode()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    private static Document page(Browser browser, String path) throws Exception {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String text(Browser browser, String path) throws Exception {
        return page(browser, path).select("main").text();
    }

    private static Map<String, String> today(String id) {
        return new HashMap<>(TypedForm.typed(id, LocalDate.now(java.time.ZoneId.of("Europe/London"))));
    }
}
