package homeward.board;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.Browser;
import homeward.commandline.RunningHomeward;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.ReadCharts;
import homeward.monitoring.ReadingSearch;
import homeward.monitoring.RecordReadings;
import homeward.monitoring.SentReading;
import homeward.organisations.OpenWards;
import homeward.patients.FindPatients;
import homeward.staff.Role;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.vocabulary.PatientId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ANurseAtTheBoardStoryTest {

    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase(Map.of("homeward.demo", "true"));

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([0-9a-f-]{36})\"");

    private static Browser nurse = homeward.browser();

    @BeforeAll
    static void open_the_ward() throws Exception {
        homeward.room(OpenWards.class).open(List.of(OnAWard.WARD));
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        var people = List.of("Abbott", "Hughes", "Murphy", "Patel").stream()
                .map(family -> new Admission(OnAWard.withoutNhsNumber(family), OnAWard.WARD.id(), yesterday))
                .toList();
        homeward.room(AdmitPatients.class).admit(people);
        nurse = homeward.signedIn(Role.NURSE);
    }

    @Test
    void comes_from_the_only_ward_s_name_to_its_board() throws Exception {
        var answer = nurse.get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/wards/frailty/board");
        assertThat(Jsoup.parse(nurse.get("/wards/frailty/board").body()).text())
                .contains("4 of 4 patients shown", "HUGHES, Anne", "Test Nurse");
    }

    @Test
    void acknowledges_an_alert_in_two_steps_and_the_second_to_do_so_is_told() throws Exception {
        measure("p-abbott", VitalSign.RESPIRATION_RATE, 26_000);
        var link = Jsoup.parse(nurse.get("/wards/frailty/board").body())
                .expectFirst("#row-p-abbott a.hw-row__act")
                .attr("href");
        var page = Jsoup.parse(nurse.get(link.substring(0, link.indexOf('#'))).body());
        var button = page.expectFirst("button[autofocus]");
        assertThat(button.text()).startsWith("Acknowledge");
        var action = button.parents().stream()
                .filter(parent -> parent.normalName().equals("form"))
                .findFirst()
                .orElseThrow()
                .attr("action");

        var done = nurse.submit("/patients/p-abbott", action, Map.of("note", "Rang her <b>daughter</b>"));
        assertThat(told(done)).startsWith("Alert acknowledged. Acknowledged by Test Nurse at");
        assertThat(Jsoup.parse(nurse.get("/patients/p-abbott").body()).text()).contains("Rang her <b>daughter</b>");

        var colleague = homeward.signedIn(Role.CONSULTANT_OR_GP);
        var again = colleague.submit("/patients/p-abbott", action, Map.of());
        assertThat(told(again)).startsWith("Somebody acknowledged this alert before you. Acknowledged by Test Nurse");
        assertThat(nurse.submit("/patients/p-hughes", action.replace("p-abbott", "p-hughes"), Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void saves_a_typed_set_once_however_often_the_form_is_sent() throws Exception {
        var path = "/patients/p-hughes/observations/new";
        var set = typedOn(path);
        set.put("respirations", "18");
        set.put("systolic", "120");
        set.put("diastolic", "80");
        set.put("acvpu", "A");
        for (int i = 0; i < 2; i++) {
            var saved = nurse.submit(path, path, set);
            assertThat(saved.headers().firstValue("Location").orElseThrow()).endsWith("/patients/p-hughes?told=saved");
        }
        assertThat(readingsOf("p-hughes")).isEqualTo(3);
        assertThat(Jsoup.parse(nurse.get("/patients/p-hughes").body()).text())
                .contains("Entered by nurse-of-the-test", "Incomplete (3 of 7)");

        set.put("respirations", "19");
        var changed = nurse.submit(path, path, set);
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("This form was saved before with other values");
    }

    @Test
    void is_asked_about_a_surprising_value_before_it_is_saved() throws Exception {
        var path = "/patients/p-murphy/observations/new";
        var set = typedOn(path);
        set.put("temperature", "41");
        var asked = nurse.submit(path, path, set);
        assertThat(Jsoup.parse(asked.body()).text()).contains("Check these values", "Temperature 41.0 °C");
        assertThat(readingsOf("p-murphy")).isZero();

        set.put(
                "confirmed",
                Jsoup.parse(asked.body()).expectFirst("[name=confirmed]").val());
        set.put("change", "yes");
        assertThat(nurse.submit(path, path, set).body()).contains("Check these values");
        set.remove("change");
        assertThat(nurse.submit(path, path, set).statusCode()).isEqualTo(302);
        assertThat(readingsOf("p-murphy")).isEqualTo(1);
    }

    @Test
    void sees_a_reading_come_down_the_live_line() throws Exception {
        try (var line = nurse.listen("/wards/frailty/live")) {
            var seen = line.iterator();
            await(seen, "id=\"row-p-patel\"");
            measure("p-patel", VitalSign.OXYGEN_SATURATION, 93_000);
            await(seen, "SpO₂ 93%");
            await(seen, "event: heartbeat");
        }
    }

    @Test
    void may_not_order_how_a_patient_is_observed_but_a_clinician_may() throws Exception {
        assertThat(nurse.get("/patients/p-patel/plan").statusCode()).isEqualTo(403);
        var order = Map.of("every", "60", "scale", "2", "reason", "Known hypercapnic failure");
        assertThat(nurse.submit("/patients/p-patel", "/patients/p-patel/plan", order)
                        .statusCode())
                .isEqualTo(403);

        var clinician = homeward.signedIn(Role.CONSULTANT_OR_GP);
        var nothing = clinician.submit(
                "/patients/p-patel/plan", "/patients/p-patel/plan", Map.of("every", "60", "scale", "2"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Say why you order this");
        var ordered = clinician.submit("/patients/p-patel/plan", "/patients/p-patel/plan", order);
        assertThat(told(ordered)).startsWith("Order saved.");
        assertThat(Jsoup.parse(nurse.get("/patients/p-patel").body()).text())
                .contains("1hr, SpO₂ scale 2. Ordered by consultant-or-gp-of-the-test", "Known hypercapnic failure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wards/nowhere/board",
                "/wards/a%20b/board",
                "/patients/nobody",
                "/patients/a%20b",
                "/no-such-page"
            })
    void is_shown_a_page_where_there_is_none(String path) throws Exception {
        var answer = nurse.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).text()).contains("Page not found", "Test Nurse", "Go to the ward board");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/patients/p-patel?before=nonsense", "/patients/p-patel?alert=x"})
    void is_shown_a_page_where_the_address_makes_no_sense(String path) throws Exception {
        var answer = nurse.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This did not reach us as it should");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-9223372036854775808", "9223372036854775807"})
    void pages_back_through_the_chart_as_far_as_the_address_says(String before) throws Exception {
        assertThat(nurse.get("/patients/p-patel?before=" + before).statusCode()).isEqualTo(200);
    }

    @Test
    void keeps_an_asset_for_a_year_because_its_address_says_what_is_in_it() throws Exception {
        var address = Jsoup.parse(nurse.get("/wards/frailty/board").body())
                .expectFirst("link[href*=homeward.css]")
                .attr("href");
        assertThat(nurse.get(address).headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
        assertThat(nurse.get("/assets/homeward.css").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(nurse.get("/assets/../application.properties").statusCode()).isIn(400, 404);
    }

    private static void await(Iterator<String> lines, String text) {
        while (!lines.next().contains(text)) {
            // the test's time limit ends a line on which it never comes
        }
    }

    private static String told(HttpResponse<String> answer) throws Exception {
        var location = answer.headers().firstValue("Location").orElseThrow();
        return Jsoup.parse(nurse.get(location.substring(location.indexOf("/patients")))
                        .body())
                .expectFirst(".hw-told")
                .text();
    }

    private static Map<String, String> typedOn(String path) throws Exception {
        var page = nurse.get(path).body();
        var form = FORM.matcher(page);
        assertThat(form.find()).isTrue();
        var typed = new HashMap<String, String>();
        typed.put("form", form.group(1));
        typed.put("time", Jsoup.parse(page).expectFirst("#time").val());
        return typed;
    }

    private static void measure(String patient, VitalSign sign, int thousandths) {
        var now = Instant.now();
        var reading = new SentReading(
                new PatientId(patient), new Measured.Single(sign, thousandths), now, null, "test device", null, "{}");
        homeward.room(RecordReadings.class).record(List.of(new Entry.Chartable(reading)), now);
    }

    private static long readingsOf(String patient) {
        var number = homeward.room(FindPatients.class)
                .numberOf(new PatientId(patient))
                .orElseThrow();
        return homeward.room(ReadCharts.class)
                .count(new ReadingSearch(Set.of(number), Set.of(), null, null, true, 1, 0));
    }
}
