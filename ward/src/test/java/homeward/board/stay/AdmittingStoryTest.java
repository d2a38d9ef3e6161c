package homeward.board.stay;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.Browser;
import homeward.commandline.RunningHomeward;
import homeward.organisations.OpenWards;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.staff.Role;
import homeward.vocabulary.WardId;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A nurse admits patients from the board.
@Timeout(120)
class AdmittingStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final String FORM = "/wards/frailty/admit";

    private static Browser nurse = homeward.browser();

    @BeforeAll
    static void open_the_wards() throws Exception {
        homeward.room(OpenWards.class)
                .open(List.of(
                        new Ward(new WardId("frailty"), "Frailty virtual ward"),
                        new Ward(new WardId("heart"), "Heart failure at home")));
        homeward.signedIn(Role.CONSULTANT_OR_GP);
        homeward.signedIn(Role.ADVANCED_PRACTITIONER);
        nurse = homeward.signedIn(Role.NURSE);
    }

    @Test
    void comes_from_the_board_and_the_patient_is_on_it_at_once() throws Exception {
        var board = AFormOfATest.page(nurse, "/wards/frailty/board");
        assertThat(board.expectFirst("a[href=" + FORM + "]").text()).isEqualTo("Admit a patient");

        var admitted = nurse.post(FORM, filled("Okafor", "9434765919"));
        assertThat(Browser.whereTo(admitted)).matches("/wards/frailty/stays/\\d+\\?told=admitted");
        assertThat(AFormOfATest.page(nurse, "/wards/frailty/board").text()).contains("OKAFOR, Grace");
        var stay = AFormOfATest.page(nurse, Browser.whereTo(admitted)).text();
        assertThat(stay)
                .contains(
                        "Admitted to Frailty virtual ward",
                        "Recorded by Test Nurse",
                        "Test Consultant",
                        "Frailty",
                        "Step-up",
                        "GP practice",
                        "The patient agreed",
                        "Yes: Needs oxygen and daily bloods",
                        "Saturation 94% on air",
                        "Not for resuscitation",
                        "Her daughter Ann")
                .doesNotContain("clinical minimum is missing");
    }

    @Test
    void offers_no_advanced_practitioner_as_accountable() throws Exception {
        var offered =
                AFormOfATest.page(nurse, FORM).select("#accountable option").eachAttr("value");
        assertThat(offered)
                .contains("consultant-or-gp-of-the-test")
                .doesNotContain("advanced-practitioner-of-the-test");

        var fields = filled("Sly", "9000000009");
        fields.put("accountable", "advanced-practitioner-of-the-test");
        assertThat(problemOf(nurse.post(FORM, fields), "accountable")).isEqualTo("Choose the accountable clinician");
    }

    @Test
    void admits_once_however_often_the_form_is_sent() throws Exception {
        for (var number : List.of("", "9449305552")) {
            var fields = filled("Twice" + number.length(), number);
            var first = Browser.whereTo(nurse.post(FORM, fields));
            var second = Browser.whereTo(nurse.post(FORM, fields));
            assertThat(second).isEqualTo(first.replace("told=admitted", "told=admitted-before"));
            var board = AFormOfATest.page(nurse, "/wards/frailty/board").text();
            assertThat(board.split("TWICE" + number.length(), -1)).hasSize(2);
        }
    }

    @Test
    void makes_two_people_of_one_form_that_was_gone_back_to_and_changed() throws Exception {
        var fields = filled("Before", "");
        var first = Browser.whereTo(nurse.post(FORM, fields));
        fields.put("family", "After");
        var second = Browser.whereTo(nurse.post(FORM, fields));
        assertThat(second).endsWith("told=admitted").isNotEqualTo(first);
        assertThat(AFormOfATest.page(nurse, "/wards/frailty/board").text()).contains("BEFORE, Grace", "AFTER, Grace");
    }

    @Test
    void loses_nothing_typed_when_something_is_wrong() throws Exception {
        var fields = filled("Kept", "");
        fields.remove("nhs-number-unknown");
        fields.put("otherwise-why", "Two lines\nof why");
        fields.put("when-day", "31");
        fields.put("when-month", "2");
        var refused = nurse.post(FORM, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".nhsuk-error-summary a").eachText())
                .containsExactly(
                        "Enter the NHS number, or say that it is not known",
                        "The day must be a real date, like 27 3 2026");
        page.select(".nhsuk-error-summary a")
                .forEach(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
        var again = AFormOfATest.filled(page);
        fields.remove("_csrf");
        assertThat(again).containsAllEntriesOf(fields);
    }

    @ParameterizedTest
    @CsvSource({
        "nhs-number, 9434765918, nhs-number, 'Enter an NHS number of 10 digits, like 485 777 3456. Check it for a slip'",
        "family, '', family, Enter the family name",
        "born-year, '', born-year, Date of birth must include a year",
        "born-year, 2199, born-day, Date of birth must be in the past",
        "gender, '', gender, Choose a gender",
        "pathway, no-such-pathway, pathway, Choose a pathway",
        "step, sideways, step, Say whether this is step-up or step-down",
        "source, '', source, Choose who asked for the admission",
        "consent, '', consent, Say by whose decision the patient is treated at home",
        "otherwise, '', otherwise, Say whether the patient would otherwise have been in a hospital bed",
        "otherwise-why, ' ', otherwise-why, 'Say why, either way'",
        "baseline, '', baseline, Say what is usual for this patient",
        "when-time, 25:00, when-time, 'Enter the time at which it happened, like 14:30'",
        "when-year, 2199, when-time, 'This time is still to come. Enter when it happened, now or before'"
    })
    void is_told_what_is_wrong_at_the_field(String field, String typed, String at, String told) throws Exception {
        var fields = filled("Wrong", "9990000018");
        fields.put(field, typed);
        assertThat(problemOf(nurse.post(FORM, fields), at)).isEqualTo(told);
    }

    @Test
    void is_told_when_the_number_is_somebody_elses_or_the_patient_is_on_another_ward() throws Exception {
        var fields = filled("Known", "9434765870");
        assertThat(nurse.post("/wards/heart/admit", fields).statusCode()).isEqualTo(302);
        assertThat(problemOf(nurse.post(FORM, fields), "nhs-number")).startsWith("This patient is on a virtual ward");
        fields.put("born-year", "1947");
        assertThat(problemOf(nurse.post(FORM, fields), "nhs-number")).contains("another date of birth");
    }

    @Test
    void keeps_nothing_of_a_refused_admission() throws Exception {
        long before = homeward.room(FindPatients.class).count();
        var fields = filled("Ghost", "");
        fields.put("when-year", "2199");
        nurse.post(FORM, fields);
        assertThat(homeward.room(FindPatients.class).count()).isEqualTo(before);
    }

    @Test
    void cannot_make_signs_that_break_the_page_or_the_database() throws Exception {
        var fields = filled("<b>O'Neil\u0000l</b>", "");
        fields.put("baseline", "\u0007<script>alert(1)</script>\u0000");
        var admitted = nurse.post(FORM, fields);
        var page = AFormOfATest.page(nurse, Browser.whereTo(admitted));
        assertThat(page.text()).contains("<SCRIPT>".toLowerCase(java.util.Locale.ROOT) + "alert(1)");
        assertThat(page.select("main script")).isEmpty();
    }

    static Map<String, String> filled(String family, String nhsNumber) throws Exception {
        var fields = new HashMap<>(AFormOfATest.on(nurse, FORM));
        fields.putAll(AFormOfATest.minimum());
        fields.putAll(Map.of("family", family, "given", "Grace", "gender", "female"));
        fields.putAll(Map.of("born-day", "1", "born-month", "3", "born-year", "1946"));
        fields.putAll(nhsNumber.isEmpty() ? Map.of("nhs-number-unknown", "yes") : Map.of("nhs-number", nhsNumber));
        return fields;
    }

    private static String problemOf(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        return page.expectFirst(".nhsuk-error-summary a[href=#" + field + "]").text();
    }
}
