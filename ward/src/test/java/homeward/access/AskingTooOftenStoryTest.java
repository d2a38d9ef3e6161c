package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.RunningHomeward;
import homeward.machines.IssueTokens;
import homeward.machines.Machine;
import homeward.organisations.Provider;
import homeward.staff.Role;
import homeward.vocabulary.OdsCode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A house in which everybody may do everything five times a minute.
class AskingTooOftenStoryTest {
    private static final int FIVE = 5;

    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase(Map.of(
            "homeward.limits.emergencies", "5",
            "homeward.limits.copies", "5",
            "homeward.limits.audit-searches", "5",
            "homeward.limits.machine", "5",
            "homeward.limits.readings", "5"));

    private static List<Asker> askers = List.of();

    @BeforeAll
    static void two_providers() throws Exception {
        homeward.send(homeward.to("/health"));
        assertThat(new TwoProviders(homeward)).isNotNull();
        askers = Asker.everybody(homeward, new TestSessions(homeward));
    }

    @Test
    void ends_in_a_page_that_says_when_to_come_again() throws Exception {
        for (int i = 0; i < FIVE; i++) {
            assertThat(page("Auditor", "/audit").statusCode()).isEqualTo(200);
        }
        var answer = page("Auditor", "/audit");
        assertSlow(answer);
        assertThat(answer.body()).contains("Please wait a moment", "nhsuk-heading-l");
        assertThat(page("Auditor", "/").statusCode()).isNotEqualTo(429);
        assertThat(page("Administrator", "/audit").statusCode()).isNotEqualTo(429);
    }

    @Test
    void ends_in_a_problem_for_a_program() throws Exception {
        var path = "/patients/p-own/trends.csv";
        for (int i = 0; i < FIVE; i++) {
            assertThat(asked("Nurse", path, "text/csv").statusCode()).isEqualTo(200);
        }
        var answer = asked("Nurse", path, "text/csv");
        assertSlow(answer);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:problem:plumbing:too-often");
    }

    @Test
    void slows_down_whoever_guesses_at_patients() throws Exception {
        int last = 0;
        for (int i = 0; i <= FIVE; i++) {
            var request = homeward.to("/break-glass/new")
                    .POST(BodyPublishers.ofString("nhs-number=9990000034&day=1&month=1&year=" + (1940 + i)
                            + "&reason=called&words=telephone"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/html");
            one("Consultant or GP").proveThemselves(request, true);
            last = homeward.send(request).statusCode();
            assertThat(last).isEqualTo(i < FIVE ? 422 : 429);
        }
    }

    @Test
    void ends_in_an_operation_outcome_for_a_machine_that_asks() throws Exception {
        var token = homeward.room(IssueTokens.class)
                .issue(Machine.of(UUID.randomUUID().toString(), "asks much", Role.API_CLIENT, Provider.ONLY));
        for (int i = 0; i < FIVE; i++) {
            assertThat(patients(token).statusCode()).isEqualTo(200);
        }
        var answer = patients(token);
        assertSlow(answer);
        assertThat(answer.body()).contains("OperationOutcome", "\"code\":\"throttled\"", "too-often");
    }

    @Test
    void by_one_machine_is_slowed_down_before_anything_is_kept_but_a_red_reading_gets_in() throws Exception {
        var token = homeward.room(IssueTokens.class)
                .issue(Machine.of(
                        UUID.randomUUID().toString(), "sends much", Role.GATEWAY, new OdsCode(TwoProviders.OWN)));
        int kept = 0;
        var answer = sent(token, 80);
        while (answer.statusCode() == 201) {
            kept++;
            answer = sent(token, 80);
        }
        assertSlow(answer);
        assertThat(kept).isBetween(FIVE, FIVE + 1);
        assertThat(answer.body()).contains("OperationOutcome", "too-many-readings");
        for (int i = 0; i < 3 * FIVE; i++) {
            assertThat(sent(token, 140 + i).statusCode()).isEqualTo(201);
        }
        assertThat(sent(token, 80).statusCode()).isEqualTo(429);
        var other = homeward.room(IssueTokens.class)
                .issue(Machine.of("sends-little", "sends little", Role.GATEWAY, new OdsCode(TwoProviders.OWN)));
        assertThat(sent(other, 80).statusCode()).isEqualTo(201);
        assertThat(stored()).isEqualTo(kept + 3 * FIVE + 1);
    }

    @Test
    void does_not_turn_a_file_away_that_can_wait() throws Exception {
        var token = homeward.room(IssueTokens.class)
                .issue(Machine.of(
                        UUID.randomUUID().toString(), "sends files", Role.GATEWAY, new OdsCode(TwoProviders.OWN)));
        var rows = new StringBuilder("patient,taken_at,code,value,unit\n");
        for (int i = 0; i < 2 * FIVE; i++) {
            rows.append("p-other,")
                    .append(Instant.now().minusSeconds(86_400 + i))
                    .append(",8867-4,80,/min\n");
        }
        var answer = homeward.send(homeward.to("/readings")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(rows.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void never_silences_the_question_whether_the_program_works() throws Exception {
        for (int i = 0; i < 3 * FIVE; i++) {
            assertThat(homeward.send(homeward.to("/health")).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> patients(String token) throws Exception {
        return homeward.send(homeward.to("/fhir/Patient?_count=1").header("Authorization", "Bearer " + token));
    }

    private static long stored() throws Exception {
        try (var connection = homeward.database().source().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from monitoring.reading where identity like '%too-often%'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int sentSoFar;

    private static HttpResponse<String> sent(String token, int pulse) throws Exception {
        return homeward.send(homeward.to("/fhir/Observation")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString("""
                        {"resourceType":"Observation","status":"final",
                        "identifier":[{"system":"too-often","value":"%d"}],
                        "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},
                        "subject":{"reference":"Patient/p-other"},"effectiveDateTime":"%s",
                        "valueQuantity":{"value":%d,"system":"http://unitsofmeasure.org","code":"/min"}}
                        """.formatted(sentSoFar++, Instant.now(), pulse))));
    }

    private static HttpResponse<String> page(String role, String path) throws Exception {
        return asked(role, path, "text/html");
    }

    private static HttpResponse<String> asked(String role, String path, String accepts) throws Exception {
        var request = homeward.to(path).header("Accept", accepts);
        one(role).proveThemselves(request, true);
        return homeward.send(request);
    }

    private static Asker one(String role) {
        return askers.stream()
                .filter(who -> who.name().equals(role + ", whole provider"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSlow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
    }
}
