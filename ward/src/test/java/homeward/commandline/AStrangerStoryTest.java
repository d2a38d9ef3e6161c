package homeward.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AStrangerStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    @Test
    void who_sends_readings_without_a_token_gets_an_operation_outcome() throws Exception {
        var answer = homeward.send(homeward.to("/fhir/Observation").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json;charset=utf-8");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"homeward\"");
        assertThat(answer.body()).contains("\"resourceType\":\"OperationOutcome\"", "\"code\":\"login\"");
    }

    @Test
    void who_sends_a_wrong_token_is_refused() throws Exception {
        var answer = homeward.send(homeward.to("/fhir/Patient").header("Authorization", "Bearer guessed"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/readings", "/admissions"})
    void who_sends_a_file_without_a_token_gets_a_problem(String path) throws Exception {
        var answer = homeward.send(homeward.to(path).POST(BodyPublishers.ofString("a,b")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=utf-8");
        assertThat(answer.body()).contains("urn:problem:staff:no-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/metadata/x", "/fhir//metadata", "/fhir/%6detadata/../Patient", "/fhir", "/fhir/"})
    void does_not_come_round_the_door_for_machines(String path) throws Exception {
        assertThat(homeward.send(homeward.to(path)).statusCode()).isIn(400, 401);
    }

    @Test
    void learns_whether_the_program_works_and_nothing_else() throws Exception {
        var answer = homeward.send(homeward.to("/health"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void is_led_from_every_page_to_the_sign_in() throws Exception {
        var answer = homeward.browser().get("/patients/p1");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sign-in", "/health", "/fhir/Patient", "/readings", "/assets/none.css", "/%2e%2e/x", "/a;b"
            })
    void gets_the_headers_that_protect_the_browser_with_every_answer(String path) throws Exception {
        var headers = homeward.send(homeward.to(path)).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse("none"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }

    @Test
    void cannot_post_a_form_from_another_site() throws Exception {
        var answer = homeward.browser().post("/sign-in", Map.of("username", "x", "password", "y"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
