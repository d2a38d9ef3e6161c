package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.Browser;
import homeward.commandline.RunningHomeward;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.RecordReadings;
import homeward.monitoring.SentReading;
import homeward.organisations.OpenWards;
import homeward.organisations.Ward;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.plumbing.Reach;
import homeward.staff.Role;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Promise P11: the patient can see who looked, and get all that is held.
@Timeout(120)
class WhoLookedStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final WardId WARD = new WardId("frailty");
    private static final int READINGS = 300;

    private static Browser nurse = homeward.browser();
    private static Browser auditor = homeward.browser();

    @BeforeAll
    static void somebody_looked() throws Exception {
        homeward.room(OpenWards.class).open(List.of(new Ward(WARD, "Frailty virtual ward")));
        var admitted = Instant.now().minus(Duration.ofDays(3));
        homeward.room(AdmitPatients.class)
                .admit(Stream.of("p-ada", "p-ben")
                        .map(id -> new Person(
                                new PatientId(id),
                                null,
                                "Canary-" + id,
                                "Ada",
                                Gender.FEMALE,
                                LocalDate.of(1946, 3, 1)))
                        .map(person -> new Admission(person, WARD, admitted))
                        .toList());
        var readings = new ArrayList<Entry>();
        for (int i = 0; i < READINGS; i++) {
            readings.add(new Entry.Chartable(new SentReading(
                    new PatientId("p-ada"),
                    new Measured.Single(VitalSign.PULSE, 70_000 + i % 9 * 1_000),
                    admitted.plus(Duration.ofMinutes(10L * i)),
                    null,
                    "",
                    null,
                    "{}")));
        }
        Reach.within(Reach.HOUSE, () -> homeward.room(RecordReadings.class).record(readings, Instant.now()));
        nurse = homeward.signedIn(Role.NURSE);
        auditor = homeward.signedIn(Role.AUDITOR);
        nurse.get("/patients/p-ada");
        nurse.get("/wards/frailty/board");
        machine("/fhir/Patient/p-ada");
    }

    @Test
    void stands_on_the_patients_own_page_with_name_role_and_what_was_done() throws Exception {
        var page = Jsoup.parse(auditor.get("/patients/p-ada/access").body());
        assertThat(page.select("tbody tr").eachText())
                .anyMatch(line -> line.contains("Test Nurse Nurse Looked at the record"))
                .anyMatch(line -> line.contains("Test Nurse Nurse Looked at a list with the patient on it"))
                .anyMatch(line -> line.contains("a machine of the test API client Looked at the record"));
    }

    @Test
    void is_for_those_only_who_may_see_it() throws Exception {
        assertThat(nurse.get("/patients/p-ada/access").statusCode()).isEqualTo(403);
        assertThat(nurse.get("/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void is_searched_by_person_patient_kind_and_day_and_nothing_of_it_stands_in_an_address() throws Exception {
        assertThat(searched(Map.of("person", "nurse-of-the-test", "deed", "patient-read", "patient", "p-ada")))
                .isNotEmpty()
                .allMatch(line -> line.contains("Test Nurse nurse-of-the-test Nurse Looked at the record"));
        assertThat(searched(day("until", "1", "1", "2020"))).isEmpty();
        assertThat(searched(day("from", "1", "1", "2020"))).isNotEmpty();
        assertThat(searched(Map.of("person", "nobody"))).isEmpty();
        assertThat(searched(Map.of("person", "nobody\0"))).isEmpty();
    }

    @Test
    void is_asked_again_where_it_makes_no_sense() throws Exception {
        assertThat(post(Map.of("patient", "p-nobody"))).contains("Nobody is known");
        assertThat(problems(day("from", "31", "2", "2026")))
                .containsExactly("From day must be a real date, like 27 3 2026");
        assertThat(problems(day("from", "yesterday", "2", "2026"))).hasSize(1);
        assertThat(problems(day("until", "31", "", ""))).containsExactly("To day must include a month and a year");
        assertThat(problems(day("until", "1", "1", "999999999"))).hasSize(1);
        var crossed = new HashMap<>(day("from", "2", "1", "2026"));
        crossed.putAll(day("until", "1", "1", "2026"));
        assertThat(problems(crossed)).containsExactly("To day must be the same as or after the from day");
    }

    @Test
    void keeps_what_was_typed_and_leads_to_the_field_that_is_wrong() throws Exception {
        var typed = new HashMap<>(day("from", "31", "", "2026"));
        typed.putAll(day("until", "1", "4", "2026"));
        typed.put("person", "nurse-of-the-test");
        typed.put("deed", "patient-read");
        var page = Jsoup.parse(post(typed));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".nhsuk-error-summary a").eachAttr("href")).containsExactly("#from-month");
        assertThat(page.select("input.nhsuk-input--error").eachAttr("id")).containsExactly("from-month");
        assertThat(page.expectFirst("fieldset:has(#from-month)").attr("aria-describedby"))
                .isEqualTo("from-hint from-problem");
        assertThat(page.select("form.hw-form .nhsuk-date-input input").eachAttr("value"))
                .containsExactly("31", "", "2026", "1", "4", "2026");
        assertThat(page.expectFirst("#person").val()).isEqualTo("nurse-of-the-test");
        assertThat(page.expectFirst("#deed option[selected]").val()).isEqualTo("patient-read");
        assertThat(page.select("input[type=date]")).isEmpty();
    }

    private static Map<String, String> day(String id, String day, String month, String year) {
        return Map.of(id + "-day", day, id + "-month", month, id + "-year", year);
    }

    private static List<String> problems(Map<String, String> fields) throws Exception {
        return Jsoup.parse(post(fields)).select(".nhsuk-error-summary li").eachText();
    }

    @Test
    void tells_who_signed_in_and_that_somebody_was_refused_without_what_they_typed() throws Exception {
        homeward.browser().signIn("hunter2-typed-as-a-name", "wrong");
        var leaving = homeward.signedIn(Role.PHARMACIST);
        leaving.submit("/account", "/account/password", Map.of("old", "wrong", "password", "hunter2-again"));
        leaving.submit("/account", "/sign-out", Map.of());
        var book = new Book(homeward.database().jdbc()).all();
        assertThat(book)
                .anyMatch(entry -> entry.deed() == Deed.SIGN_IN
                        && entry.doer().actor().username().equals("nurse-of-the-test"));
        assertThat(book).anyMatch(entry -> entry.deed() == Deed.SIGN_IN_REFUSED);
        assertThat(book)
                .anyMatch(entry -> entry.deed() == Deed.ACCOUNT_CHANGE
                        && entry.done().origin().endpoint().equals("POST /account/password"));
        assertThat(book)
                .anyMatch(entry -> entry.deed() == Deed.SIGN_OUT
                        && entry.doer().role().equals("pharmacist")
                        && "signed-out".equals(entry.done().reason()));
        assertThat(book.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "Looked at the record, PatientRead, R, read",
        "Looked at a list with the patient on it, PatientQuery, E, search",
        "Added to the record, PatientCreate, C, create"
    })
    void is_told_by_fhir_in_the_shapes_of_balp(String done, String profile, String action, String interaction)
            throws Exception {
        var event = events("p-ada").stream()
                .filter(one -> one.at("/outcomeDesc").asString().equals(done))
                .findFirst()
                .orElseThrow();
        assertThat(event.at("/meta/profile/0").asString()).endsWith("IHE.BasicAudit." + profile);
        assertThat(event.at("/type/code").asString()).isEqualTo("rest");
        assertThat(event.at("/subtype/0/code").asString()).isEqualTo(interaction);
        assertThat(event.at("/action").asString()).isEqualTo(action);
        assertThat(event.at("/outcome").asString()).isEqualTo("0");
        assertThat(Instant.parse(event.at("/recorded").asString())).isBefore(Instant.now());
        var client = action.equals("R") ? "110152" : "110153";
        var server = action.equals("R") ? "110153" : "110152";
        assertThat(event.at("/agent/0/type/coding/0/code").asString()).isEqualTo(client);
        assertThat(event.at("/agent/1/type/coding/0/code").asString()).isEqualTo(server);
        assertThat(event.at("/agent")).allSatisfy(agent -> {
            assertThat(agent.has("who")).isTrue();
            assertThat(agent.has("requestor")).isTrue();
        });
        assertThat(event.at("/agent/0").has("network")).isTrue();
        assertThat(event.at("/agent/1").has("network")).isTrue();
        assertThat(event.at("/agent/2/requestor").asBoolean()).isTrue();
        assertThat(event.at("/agent/2").has("network")).isFalse();
        assertThat(event.at("/source/observer/display").asString()).isEqualTo("Homeward");
        assertThat(event.at("/entity/0/what/reference").asString()).isEqualTo("Patient/p-ada");
        assertThat(event.at("/entity/0/role/code").asString()).isEqualTo("1");
        assertThat(event.at("/entity/1").has("query")).isEqualTo(action.equals("E"));
        assertThat(event.toString()).doesNotContain("p-ben");
    }

    @Test
    void is_read_by_its_id_and_not_by_anothers() throws Exception {
        var event = events("p-ada").getFirst();
        var id = event.at("/id").asString();
        assertThat(machine("/fhir/AuditEvent/" + id).at("/id").asString()).isEqualTo(id);
        var another = homeward.send(homeward.fromAMachineTo("/fhir/AuditEvent/1.999999"));
        assertThat(another.statusCode()).isEqualTo(404);
    }

    @Test
    void must_be_asked_for_somebody() throws Exception {
        assertThat(homeward.send(homeward.fromAMachineTo("/fhir/AuditEvent")).statusCode())
                .isEqualTo(400);
        assertThat(homeward.send(homeward.fromAMachineTo("/fhir/AuditEvent?patient=p-ada&colour=red"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(machine("/fhir/AuditEvent?patient=p-ada&date=lt2020-01-01")
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void stands_in_the_statement_of_what_can_be_done() throws Exception {
        var resources = machine("/fhir/metadata").at("/rest/0/resource");
        assertThat(resources)
                .anyMatch(resource -> resource.at("/type").asString().equals("AuditEvent"));
    }

    @Test
    void comes_with_all_that_is_held_in_one_document() throws Exception {
        var fields = new HashMap<String, String>(Map.of("reason", "Letter of 3 March"));
        fields.put("_csrf", token(auditor.get("/patients/p-ada/access").body()));
        var answer = auditor.post("/patients/p-ada/export", fields);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("record.json")
                .doesNotContain("Canary");
        var document = JsonMapper.shared().readTree(answer.body());
        var types = document.at("/entry")
                .valueStream()
                .map(entry -> entry.at("/resource/resourceType").asString())
                .toList();
        assertThat(document.at("/type").asString()).isEqualTo("document");
        assertThat(types.getFirst()).isEqualTo("Composition");
        assertThat(types).contains("Patient", "EpisodeOfCare", "CarePlan", "AuditEvent");
        assertThat(document.at("/entry")
                        .valueStream()
                        .filter(entry -> entry.at("/resource/code/coding/0/code")
                                .asString()
                                .equals("8867-4")))
                .hasSize(READINGS);
        assertThat(answer.body()).contains("Canary-p-ada").doesNotContain("Canary-p-ben", "Patient/p-ben");
    }

    @Test
    void is_not_handed_out_without_a_reason() throws Exception {
        var fields = Map.of("_csrf", token(auditor.get("/patients/p-ada/access").body()));
        assertThat(auditor.post("/patients/p-ada/export", fields).statusCode()).isEqualTo(400);
    }

    private static List<String> searched(Map<String, String> fields) throws Exception {
        return Jsoup.parse(post(fields)).select("tbody tr").eachText();
    }

    private static String post(Map<String, String> fields) throws Exception {
        return auditor.submit("/audit", "/audit", fields).body();
    }

    private static String token(String html) {
        return Jsoup.parse(html).expectFirst("[name=_csrf]").val();
    }

    private static List<JsonNode> events(String patient) throws Exception {
        return machine("/fhir/AuditEvent?_count=1000&patient=" + patient)
                .at("/entry")
                .valueStream()
                .map(entry -> entry.at("/resource"))
                .toList();
    }

    private static JsonNode machine(String path) throws Exception {
        return JsonMapper.shared()
                .readTree(homeward.send(homeward.fromAMachineTo(path)).body());
    }
}
