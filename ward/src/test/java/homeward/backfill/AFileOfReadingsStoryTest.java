package homeward.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.RunningHomeward;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AFileOfReadingsStoryTest {
    private static final String HEADER = "taken_at,patient,code,value,unit\n";

    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    @Test
    void is_taken_in_chunks_and_may_be_sent_again() throws Exception {
        admit("pat-1");
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(9_000);
        var rows = IntStream.range(0, 4_500)
                .mapToObj(second -> start.plusSeconds(second) + ",pat-1,pulse," + (60 + second % 40) + ",/min")
                .collect(Collectors.joining("\n"));
        var file = HEADER + rows + "\nbroken\n" + start + ",nobody,pulse,60,/min\n";

        var first = tree(send("text/csv", file));
        assertThat(first.at("/accepted").intValue()).isEqualTo(4_500);
        assertThat(first.at("/quarantined").intValue()).isEqualTo(1);
        assertThat(first.at("/rejected").intValue()).isEqualTo(1);
        assertThat(first.at("/problems")
                        .valueStream()
                        .map(problem -> problem.at("/line").intValue()))
                .containsExactlyInAnyOrder(4_502, 4_503);

        var again = tree(send("text/csv", file));
        assertThat(again.at("/accepted").intValue()).isZero();
        assertThat(again.at("/duplicates").intValue()).isEqualTo(4_500);
    }

    @Test
    void may_be_JSON_lines() throws Exception {
        admit("pat-2");
        var answer = send("application/x-ndjson", """
                {"patient":"pat-2","taken_at":"%s","code":"8867-4","value":61,"unit":"/min"}
                """.formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS)));

        assertThat(tree(answer).at("/accepted").intValue()).isEqualTo(1);
    }

    @Test
    void is_refused_with_a_problem_when_it_is_none() throws Exception {
        assertThat(send("text/csv", "a,b\n1,2\n").statusCode()).isEqualTo(400);
        assertThat(send("text/plain", HEADER).statusCode()).isEqualTo(415);
        assertThat(send("text/csv; charset=utf-16", HEADER).statusCode()).isEqualTo(415);
    }

    private static HttpResponse<String> send(String type, String body) throws Exception {
        return homeward.send(homeward.fromAMachineTo("/readings")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private static void admit(String id) throws Exception {
        var answer = homeward.send(homeward.fromAMachineTo("/fhir")
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString("""
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"request":{"method":"PUT","url":"Organization/w"},
                  "resource":{"id":"w","resourceType":"Organization","name":"W"}},
                 {"request":{"method":"PUT","url":"Patient/%s"},
                  "resource":{"resourceType":"Patient","id":"%s","name":[{"family":"Test"}],
                   "birthDate":"1950-01-01","managingOrganization":{"reference":"Organization/w"}}}]}""".formatted(id, id))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }
}
