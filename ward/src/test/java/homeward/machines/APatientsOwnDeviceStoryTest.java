package homeward.machines;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.RunningHomeward;
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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// A nurse makes a code, the patient's device enrols with it, and speaks for this patient alone.
class APatientsOwnDeviceStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final WardId WARD = new WardId("frailty");

    @BeforeAll
    static void two_patients_on_a_ward() {
        Reach.run(Reach.HOUSE, () -> {
            homeward.room(OpenWards.class).open(List.of(new Ward(WARD, "Frailty virtual ward")));
            homeward.room(AdmitPatients.class).admit(List.of(admission("p-ada"), admission("p-ben")));
        });
    }

    @Test
    void sends_for_this_patient_and_for_nobody_else() throws Exception {
        var token = token(code());
        assertThat(send(token, "p-ada").statusCode()).isEqualTo(201);
        var other = send(token, "p-ben");
        assertThat(other.statusCode()).isEqualTo(202);
        assertThat(other.body()).contains("unknown-patient");
        assertThat(homeward.database()
                        .jdbc()
                        .sql("select count(*) from monitoring.reading r join patients.patient p using (patient_no)"
                                + " where p.patient_id = 'p-ben'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(homeward.send(homeward.to("/fhir/Patient/p-ada").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void is_linked_by_a_code_that_works_for_a_quarter_of_an_hour_and_once() throws Exception {
        var code = code();
        long seconds = homeward.database()
                .jdbc()
                .sql("select max(extract(epoch from expires_at - made_at))::bigint from machines.code")
                .query(Long.class)
                .single();
        assertThat(seconds).isPositive().isLessThanOrEqualTo(900);
        assertThat(enrol(code, Kit.new256()).statusCode()).isEqualTo(201);
        assertThat(enrol(code, Kit.new256()).statusCode()).isEqualTo(404);
    }

    @Test
    void is_linked_by_those_only_who_look_after_the_patient() throws Exception {
        for (var role : List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.PHARMACIST)) {
            assertThat(homeward.signedIn(role).get("/patients/p-ada/own-device").statusCode())
                    .isEqualTo(403);
        }
    }

    private static Admission admission(String id) {
        var person = new Person(new PatientId(id), null, "Test", "Ada", Gender.FEMALE, LocalDate.of(1946, 3, 1));
        return new Admission(person, WARD, Instant.now().minusSeconds(3600));
    }

    private static String code() throws Exception {
        var nurse = homeward.signedIn(Role.NURSE);
        var path = "/patients/p-ada/own-device";
        var csrf = Jsoup.parse(nurse.get(path).body())
                .expectFirst("main [name=_csrf]")
                .val();
        var answer = nurse.post(path, Map.of("_csrf", csrf));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body()).expectFirst(".nhsuk-panel__title").text();
    }

    private static String token(String code) throws Exception {
        var kit = Kit.new256();
        var id =
                JsonMapper.shared().readTree(enrol(code, kit).body()).path("id").asString();
        var endpoint = homeward.address().resolve("/machines/token").toString();
        var answer = homeward.send(homeward.to("/machines/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_assertion_type="
                        + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion="
                        + kit.signed(id, endpoint, Instant.now()))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private static HttpResponse<String> enrol(String code, Kit kit) throws Exception {
        return homeward.send(homeward.to("/machines/enrolments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\",\"key\":" + kit.publicJwk() + "}")));
    }

    private static HttpResponse<String> send(String token, String patient) throws Exception {
        return homeward.send(homeward.to("/fhir/Observation")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString("""
                        {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/%s"},
                        "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"%s",
                        "valueQuantity":{"value":72,"system":"http://unitsofmeasure.org","code":"/min"}}""".formatted(patient, Instant.now()))));
    }
}
