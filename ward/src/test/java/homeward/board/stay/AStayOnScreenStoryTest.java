package homeward.board.stay;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.board.LongStay;
import homeward.board.cui.Moments;
import homeward.commandline.Browser;
import homeward.commandline.RunningHomeward;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.RecordReadings;
import homeward.monitoring.SentReading;
import homeward.organisations.OpenWards;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.plumbing.RandomText;
import homeward.staff.CreateAccount;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.stays.ReadLedger;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What happens to a patient between admission and discharge, written down on the pages.
@Timeout(120)
class AStayOnScreenStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final WardId FRAILTY = new WardId("frailty");

    private static Browser nurse = homeward.browser();
    private static Browser assistant = homeward.browser();

    @BeforeAll
    static void open_the_wards() throws Exception {
        homeward.room(OpenWards.class)
                .open(List.of(
                        new Ward(FRAILTY, "Frailty virtual ward"),
                        new Ward(new WardId("heart"), "Heart failure at home"),
                        new Ward(new WardId("empty"), "Empty ward")));
        homeward.signedIn(Role.CONSULTANT_OR_GP);
        nurse = homeward.signedIn(Role.NURSE);
        assistant = homeward.signedIn(Role.HEALTHCARE_ASSISTANT);
    }

    @Test
    void is_told_from_admission_to_a_correction_after_the_discharge() throws Exception {
        var fields = new HashMap<>(AFormOfATest.on(nurse, "/wards/frailty/admit"));
        fields.putAll(AFormOfATest.minimum());
        fields.putAll(Map.of("nhs-number", "9434765919", "family", "Okafor", "given", "Grace", "gender", "female"));
        fields.putAll(Map.of("born-day", "1", "born-month", "3", "born-year", "1946"));
        var weekAgo = Instant.now().minus(Duration.ofDays(8));
        fields.putAll(typed(weekAgo));
        var admitted = Browser.whereTo(nurse.post("/wards/frailty/admit", fields));
        var here = admitted.substring(0, admitted.indexOf('?'));

        assertThat(done(here, "transfer", Map.of("to", "heart", "accountable", "consultant-or-gp-of-the-test")))
                .isEqualTo("recorded");
        assertThat(AFormOfATest.page(nurse, here).text()).contains("On Heart failure at home");
        assertThat(offered(AFormOfATest.page(nurse, here))).isEmpty();

        var there = here.replace("frailty", "heart");
        assertThat(offered(AFormOfATest.page(nurse, there)))
                .containsExactly("transfer", "leave", "to-hospital", "expected", "hand-over", "discharge", "died");
        assertThat(done(there, "leave", Map.of())).isEqualTo("recorded");
        assertThat(AFormOfATest.page(nurse, there).text()).contains("On leave since");
        assertThat(done(there, "return", Map.of())).isEqualTo("recorded");
        var soon = LocalDate.now(LONDON).plusDays(5);
        assertThat(done(there, "expected", day("on", soon))).isEqualTo("recorded");
        assertThat(done(there, "to-hospital", Map.of("why", "Sudden breathlessness")))
                .isEqualTo("recorded");
        assertThat(AFormOfATest.page(nurse, there).text()).contains("In hospital since", "Sudden breathlessness");
        assertThat(done(there, "return", Map.of())).isEqualTo("recorded");
        assertThat(done(there, "discharge", Map.of("method", "clinical-advice", "destination", "usual-residence")))
                .isEqualTo("recorded");

        var left = AFormOfATest.page(nurse, there);
        assertThat(left.text()).contains("OKAFOR, Grace", "Discharged since", "Recorded by Test Nurse");
        assertThat(left.select(".hw-line__title").eachText())
                .containsExactly(
                        "Discharged",
                        "Returned to the ward",
                        "Escalated to hospital",
                        "Expected to be discharged on " + Moments.date(soon),
                        "Returned to the ward",
                        "Went on leave",
                        "Transferred to Heart failure at home",
                        "Admitted to Frailty virtual ward");
        assertThat(left.select(".hw-line").eachText().getLast()).contains("8 days later");
        assertThat(AFormOfATest.page(nurse, "/wards/heart/left").text()).contains("OKAFOR, Grace");

        var correct = left.expectFirst(".hw-line__correct a").attr("href");
        var correction = AFormOfATest.on(nurse, correct);
        assertThat(correction)
                .containsEntry("method", "clinical-advice")
                .containsEntry("destination", "usual-residence");
        correction.put("destination", "hospice");
        assertThat(nurse.post(correct, correction).statusCode()).isEqualTo(422);
        correction.put("why", "Went to her hospice after all");
        assertThat(told(nurse.post(correct, correction))).isEqualTo("corrected");
        assertThat(told(nurse.post(correct, correction))).isEqualTo("meanwhile");
        var corrected = AFormOfATest.page(nurse, there);
        assertThat(corrected.select(".hw-line--struck").text())
                .contains("Discharged", "Instead: Discharged", "Went to her hospice after all");
        assertThat(corrected.expectFirst(".hw-line:not(.hw-line--struck)").text())
                .contains("Hospice");
    }

    @Test
    void writes_each_move_once_however_often_it_is_pressed() throws Exception {
        var here = admittedByAnotherSystem("twice", Duration.ofHours(2));
        for (var move : List.of("leave", "return", "to-hospital")) {
            var form = AFormOfATest.on(nurse, here + "/" + move);
            assertThat(told(nurse.post(here + "/" + move, form))).isEqualTo("recorded");
            assertThat(told(nurse.post(here + "/" + move, form))).isEqualTo("no-longer");
        }
        var named = Map.of("accountable", "consultant-or-gp-of-the-test");
        assertThat(done(here, "hand-over", named)).isEqualTo("recorded");
        assertThat(done(here, "hand-over", named)).isEqualTo("nothing-new");
        var day = day("on", LocalDate.now(LONDON).plusDays(3));
        assertThat(done(here, "expected", day)).isEqualTo("recorded");
        assertThat(done(here, "expected", day)).isEqualTo("nothing-new");
        var died = AFormOfATest.on(nurse, here + "/died");
        assertThat(told(nurse.post(here + "/died", died))).isEqualTo("recorded");
        assertThat(told(nurse.post(here + "/died", died))).isEqualTo("no-longer");
        assertThat(told(nurse.get(here + "/leave"))).isEqualTo("no-longer");
        assertThat(entries(here)).hasSize(7);
    }

    @Test
    void is_refused_kindly_where_it_does_not_fit() throws Exception {
        var here = admittedByAnotherSystem("unfit", Duration.ofDays(2));
        assertThat(done(here, "leave", typed(Instant.now().minus(Duration.ofHours(5)))))
                .isEqualTo("recorded");
        var before = typed(Instant.now().minus(Duration.ofHours(9)));
        assertThat(problem(here, "return", "when-time", before)).contains("the patient was on the ward then");
        assertThat(problem(here, "return", "when-time", typed(Instant.now().minus(Duration.ofDays(3)))))
                .contains("the patient was not on a ward yet then");
        var tomorrow = typed(Instant.now().plus(Duration.ofDays(1)));
        assertThat(problem(here, "return", "when-time", tomorrow)).contains("still to come");
        assertThat(problem(here, "return", "when-time", Map.of("when-time", "noon")))
                .contains("like 14:30");
        assertThat(problem(
                        here,
                        "expected",
                        "on-day",
                        day("on", LocalDate.now(LONDON).minusDays(1))))
                .contains("within the year to come");
        assertThat(problem(here, "discharge", "destination", Map.of("method", "self")))
                .isNotEmpty();
        assertThat(problem(here, "hand-over", "accountable", Map.of("accountable", "nurse-of-the-test")))
                .isNotEmpty();
        assertThat(entries(here)).hasSize(2);
    }

    @Test
    void says_what_another_system_left_out_and_is_completed_by_correcting_it() throws Exception {
        var here = admittedByAnotherSystem("fhir", Duration.ofHours(3));
        var page = AFormOfATest.page(nurse, here);
        assertThat(page.text()).contains("The clinical minimum is missing", "To be named");
        var correct = page.expectFirst(".nhsuk-inset-text a").attr("href");
        var fields = AFormOfATest.on(nurse, correct);
        var at = fields.get("when");
        fields.putAll(AFormOfATest.minimum());
        fields.put("why", "The other system does not say it");
        assertThat(told(nurse.post(correct, fields))).isEqualTo("corrected");
        assertThat(AFormOfATest.page(nurse, here).select("main").text())
                .contains("Saturation 94% on air", "Test Consultant")
                .doesNotContain("clinical minimum is missing", "Name somebody");
        assertThat(entries(here).getLast().happenedAt()).isEqualTo(Instant.parse(at));
    }

    @Test
    void keeps_who_was_accountable_when_something_else_is_corrected_after_they_left() throws Exception {
        var here = admittedByAnotherSystem("kept", Duration.ofHours(5));
        var gone = new Actor("dr-gone", "Dr Gone");
        post(gone, Role.CONSULTANT_OR_GP);
        var handedOver =
                with(Map.of("accountable", "dr-gone"), typed(Instant.now().minus(Duration.ofHours(4))));
        assertThat(done(here, "hand-over", handedOver)).isEqualTo("recorded");
        post(gone, Role.NURSE);
        var correct = here + "/entries/" + entries(here).getLast().number() + "/correct";
        var later = with(Map.of("why", "An hour later"), typed(Instant.now().minus(Duration.ofHours(3))));
        assertThat(told(nurse.post(correct, with(AFormOfATest.on(nurse, correct), later))))
                .isEqualTo("corrected");
        assertThat(AFormOfATest.page(nurse, here).expectFirst(".hw-stay").text())
                .contains("Dr Gone");
        assertThat(problem(here, "hand-over", "accountable", Map.of("accountable", "dr-gone")))
                .isEqualTo("Choose the accountable clinician");
    }

    private static void post(Actor actor, Role role) {
        homeward.room(CreateAccount.class)
                .remake(actor, Post.of(role, Post.ONLY_PROVIDER, Instant.now()), RandomText.ofBytes(12));
    }

    @Test
    void that_never_was_is_said_to_have_never_been() throws Exception {
        var here = admittedByAnotherSystem("never", Duration.ofHours(1));
        var correct = AFormOfATest.page(nurse, here)
                .expectFirst(".hw-line__correct a")
                .attr("href");
        assertThat(nurse.post(correct, with(AFormOfATest.on(nurse, correct), Map.of("never", "yes")))
                        .statusCode())
                .isEqualTo(422);
        var fields = with(AFormOfATest.on(nurse, correct), Map.of("never", "yes", "why", "Sent for somebody else"));
        assertThat(told(nurse.post(correct, fields))).isEqualTo("corrected");
        assertThat(AFormOfATest.page(nurse, here).text())
                .contains("turned out never to have been", "This never happened.", "Sent for somebody else");
        assertThat(AFormOfATest.page(nurse, "/wards/frailty/board").text()).doesNotContain("NEVER");
    }

    @Test
    void warns_of_open_alerts_that_end_with_a_discharge_and_does_not_stand_in_its_way() throws Exception {
        var here = admittedByAnotherSystem("alerting", Duration.ofHours(4));
        var now = Instant.now();
        var red = new SentReading(
                new PatientId("p-alerting"),
                new Measured.Single(VitalSign.RESPIRATION_RATE, 26_000),
                now,
                null,
                "test device",
                null,
                "{}");
        homeward.room(RecordReadings.class).record(List.of(new Entry.Chartable(red)), now);
        assertThat(AFormOfATest.page(nurse, here + "/discharge").text()).contains("Alerts are open, and end with this");
        assertThat(AFormOfATest.page(nurse, here + "/expected").text()).doesNotContain("Alerts are open");
        assertThat(done(here, "discharge", Map.of("method", "self", "destination", "not-known")))
                .isEqualTo("recorded");
    }

    @Test
    void is_not_there_for_another_ward_or_another_role() throws Exception {
        var here = admittedByAnotherSystem("walled", Duration.ofHours(1));
        for (var path :
                List.of("", "/leave", "/entries/" + entries(here).getFirst().number() + "/correct")) {
            assertThat(nurse.get(here + path).statusCode()).as(path).isEqualTo(200);
            assertThat(nurse.get(here.replace("frailty", "empty") + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(nurse.get("/wards/frailty/stays/99999999").statusCode()).isEqualTo(404);
        assertThat(nurse.get("/wards/frailty/stays/no-number").statusCode()).isEqualTo(404);
        assertThat(nurse.get(here + "/entries/1234567/correct").statusCode()).isEqualTo(404);
        assertThat(assistant.get(here + "/leave").statusCode()).isEqualTo(403);
        var seen = AFormOfATest.page(assistant, here);
        assertThat(offered(seen)).isEmpty();
        assertThat(seen.select(".hw-line__correct")).isEmpty();
    }

    @Test
    void is_gone_from_the_ward_after_28_days() throws Exception {
        var here = admittedByAnotherSystem("old", Duration.ofDays(60));
        var fields = with(
                Map.of("method", "self", "destination", "not-known"),
                typed(Instant.now().minus(Duration.ofDays(29))));
        assertThat(done(here, "discharge", fields)).isEqualTo("recorded");
        assertThat(nurse.get(here).statusCode()).isEqualTo(404);
        assertThat(AFormOfATest.page(nurse, "/wards/frailty/left").text()).doesNotContain("OLD");
    }

    @Test
    void is_led_to_from_the_page_of_the_patient_who_always_has_a_name_to_answer_for_them() throws Exception {
        var here = admittedByAnotherSystem("led", Duration.ofDays(10));
        var before = AFormOfATest.page(nurse, "/patients/p-led").expectFirst("#part-stay");
        assertThat(before.text()).contains("To be named", "Day 11 of the 14", "Nobody has said when");
        assertThat(before.expectFirst("a").attr("href")).isEqualTo(here + "/hand-over");
        done(here, "hand-over", Map.of("accountable", "consultant-or-gp-of-the-test"));
        var after = AFormOfATest.page(nurse, "/patients/p-led").expectFirst("#part-stay");
        assertThat(after.text()).contains("Test Consultant").doesNotContain("To be named");
        assertThat(after.select("a").eachAttr("href"))
                .contains(here, here + "/transfer", here + "/discharge")
                .doesNotContain(here + "/return");
    }

    @Test
    void that_grows_long_is_marked_from_day_10_on() throws Exception {
        assertThat(LongStay.on(9)).isNull();
        assertThat(AFormOfATest.page(nurse, admittedByAnotherSystem("ten", Duration.ofDays(9)))
                        .text())
                .contains("Day 10 of the 14");
        assertThat(AFormOfATest.page(nurse, admittedByAnotherSystem("fourteen", Duration.ofDays(13)))
                        .text())
                .contains("Day 14. A virtual ward is meant for up to 14 days");
    }

    /// The address of the page of the stay.
    private static String admittedByAnotherSystem(String id, Duration ago) {
        var person = new Person(new PatientId("p-" + id), null, id, "Test", Gender.MALE, LocalDate.of(1946, 3, 1));
        homeward.room(AdmitPatients.class)
                .admit(List.of(new Admission(person, FRAILTY, Instant.now().minus(ago))));
        var no = homeward.room(FindPatients.class).numberOf(person.id()).orElseThrow();
        var stay = Objects.requireNonNull(
                homeward.room(WhoIsOnTheWard.class).of(Set.of(no)).get(no));
        return "/wards/frailty/stays/" + stay.no().value();
    }

    private static List<homeward.stays.Entry> entries(String here) {
        var number = here.substring(here.lastIndexOf('/') + 1);
        return homeward.room(ReadLedger.class).of(new StayNo(Long.parseLong(number)));
    }

    /// Fills a form in, sends it, and gives what the page then tells.
    private static String done(String here, String move, Map<String, String> typed) throws Exception {
        var path = here + "/" + move;
        return told(nurse.post(path, with(AFormOfATest.on(nurse, path), typed)));
    }

    private static String told(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(() -> Jsoup.parse(answer.body()).text())
                .isEqualTo(302);
        return Browser.whereTo(answer).replaceFirst(".*told=", "");
    }

    private static String problem(String here, String move, String field, Map<String, String> typed) throws Exception {
        var path = here + "/" + move;
        var answer = nurse.post(path, with(AFormOfATest.on(nurse, path), typed));
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body())
                .expectFirst(".nhsuk-error-summary a[href=#" + field + "]")
                .text();
    }

    private static List<String> offered(Document page) {
        return page.select(".hw-actions a").eachAttr("href").stream()
                .map(address -> address.replaceFirst(".*/", ""))
                .toList();
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
        var all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }

    private static Map<String, String> typed(Instant moment) {
        return When.filled(moment);
    }

    private static Map<String, String> day(String id, LocalDate day) {
        return Map.of(
                id + "-day", Integer.toString(day.getDayOfMonth()),
                id + "-month", Integer.toString(day.getMonthValue()),
                id + "-year", Integer.toString(day.getYear()));
    }
}
