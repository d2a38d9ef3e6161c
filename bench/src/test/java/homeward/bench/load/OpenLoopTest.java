package homeward.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private final Set<Long> sent = ConcurrentHashMap.newKeySet();

    @Test
    void sends_each_message_once() throws Exception {
        var outcome = new OpenLoop(10_000, 500, 8).run(() -> sender(number -> ""));
        assertThat(sent).isEqualTo(LongStream.range(0, 500).boxed().collect(Collectors.toSet()));
        assertThat(outcome.latencies().count()).isEqualTo(500);
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.again()).isZero();
    }

    @Test
    void takes_as_long_as_its_rate_says() throws Exception {
        var outcome = new OpenLoop(100, 21, 4).run(() -> sender(number -> ""));
        assertThat(outcome.took().toMillis()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void sends_again_what_was_refused_and_says_why() throws Exception {
        var refusals = new AtomicInteger(1);
        var outcome =
                new OpenLoop(1000, 10, 2).run(() -> sender(number -> refusals.getAndDecrement() > 0 ? "HTTP 503" : ""));
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.again()).isEqualTo(1);
        assertThat(outcome.failures()).containsEntry("HTTP 503", 1L);
        assertThat(outcome.latencies().longestMillis()).isGreaterThanOrEqualTo(500);
    }

    private interface Answering {
        String answer(long number);
    }

    private OpenLoop.Sender sender(Answering answering) {
        return new OpenLoop.Sender() {
            @Override
            public String send(long number) {
                sent.add(number);
                return answering.answer(number);
            }

            @Override
            public void close() {}
        };
    }
}
