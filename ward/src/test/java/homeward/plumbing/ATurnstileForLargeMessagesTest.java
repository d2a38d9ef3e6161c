package homeward.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ATurnstileForLargeMessagesTest {

    @Test
    void tells_who_waits_too_long_to_come_again() {
        var turnstile = new Turnstile(1, 10, Duration.ofMillis(1));

        try (var _ = turnstile.enter().orElseThrow()) {
            assertThat(turnstile.enter()).isEmpty();
        }
        assertThat(turnstile.enter()).isPresent();
    }

    @Test
    void tells_who_finds_the_line_full_to_come_again_at_once() {
        var turnstile = new Turnstile(1, 1, Duration.ofMinutes(1));
        var inside = turnstile.enter().orElseThrow();
        var waiting = CompletableFuture.supplyAsync(turnstile::enter);

        Condition.within(Duration.ofSeconds(10), turnstile::isLineFull);
        assertThat(turnstile.enter()).isEmpty();

        inside.close();
        assertThat(waiting.join()).isPresent();
    }
}
