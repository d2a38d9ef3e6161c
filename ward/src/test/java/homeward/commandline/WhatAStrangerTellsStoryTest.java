package homeward.commandline;

import static homeward.commandline.Browser.whereTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody who never proved who they are, and writes what they like where an issuer's answer belongs.
class WhatAStrangerTellsStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase(Map.of("homeward.limits.sign-ins", "20"));

    @Test
    void stands_neither_in_the_audit_nor_in_the_log() throws Exception {
        var browser = homeward.browser();
        browser.get("/sign-in/with/house");
        var answer = browser.get("/signed-in/Mary%20Jones?state=x&error=Mary%20Jones%0A2026%20ERROR%20all%20is%20lost");
        assertThat(whereTo(answer)).startsWith("/sign-in?refused=");
        assertThat(reasons()).contains("other: ").doesNotContain("Mary", "lost", "\n2026");
        browser.get("/signed-in/house?state=x&error=MARY-JONES");
        assertThat(reasons()).contains("house: ").doesNotContain("MARY");
    }

    @Test
    void is_slowed_down_on_the_ways_to_an_issuer_and_back() throws Exception {
        int last = 0;
        try (var strict = RunningHomeward.onAFreshDatabase(Map.of("homeward.limits.sign-ins", "20"))) {
            for (int i = 0; i < 30 && last != 429; i++) {
                last = strict.send(strict.to(i % 2 == 0 ? "/sign-in/with/house" : "/signed-in/house"))
                        .statusCode();
            }
        }
        assertThat(last).isEqualTo(429);
    }

    private static String reasons() {
        return String.join(
                "|",
                homeward.database()
                        .jdbc()
                        .sql("select reason from audit.entry where deed = 'sign-in-refused' order by entry_no")
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
