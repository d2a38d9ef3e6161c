package homeward.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A ward that is set up as for real people.
class TheCookieOfASessionStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase(Map.of("homeward.plain-http", "false"));

    @Test
    void is_for_this_host_alone_over_tls_and_not_for_scripts() throws Exception {
        var cookies = cookies();
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-homeward=")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContainIgnoringCase("domain=")
                        .hasSizeLessThan(4096));
    }

    @Test
    void cannot_be_guessed() throws Exception {
        var one = value(cookies().getFirst());
        assertThat(one)
                .hasSizeGreaterThanOrEqualTo(32)
                .isNotEqualTo(value(cookies().getFirst()));
    }

    private static String value(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    private static List<String> cookies() throws Exception {
        return homeward.browser().get("/sign-in").headers().allValues("Set-Cookie");
    }
}
