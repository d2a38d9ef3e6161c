package homeward.plumbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Sixty a minute.
class PacesTest {
    private static final int MOST = 100;
    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - Duration.ofMinutes(2).toNanos());
    private final Paces paces = paces("60");

    private Paces paces(String aMinute) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test", Map.of(Pace.PERSON.setting(), aMinute)));
        return new Paces(settings, nanos::get, MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "", "1e9"})
    void keep_the_house_shut_when_they_are_no_numbers(String aMinute) {
        assertThatThrownBy(() -> paces(aMinute)).isInstanceOf(CannotStart.class).hasMessageContaining("limits.person");
    }

    @Test
    void make_whoever_has_had_a_minutes_worth_wait() {
        assertThat(letThrough("ada")).isEqualTo(60);
        assertThat(paces.tooSoon(Pace.PERSON, "ada")).contains(Duration.ofSeconds(1));
    }

    @Test
    void are_each_ones_own() {
        letThrough("ada");
        assertThat(letThrough("ben")).isEqualTo(60);
        assertThat(paces.tooSoon(Pace.STRANGER, "ada")).isEmpty();
    }

    @Test
    void let_one_more_through_after_the_time_that_was_told_and_no_sooner() {
        letThrough("ada");
        var wait = paces.tooSoon(Pace.PERSON, "ada").orElseThrow();
        pass(wait.minusNanos(1));
        assertThat(paces.tooSoon(Pace.PERSON, "ada")).isPresent();
        pass(Duration.ofNanos(1));
        assertThat(letThrough("ada")).isEqualTo(1);
    }

    @Test
    void forget_after_a_minute() {
        letThrough("ada");
        pass(Duration.ofMinutes(1));
        assertThat(letThrough("ada")).isEqualTo(60);
    }

    @Test
    void go_on_when_the_clocks_numbers_overflow() {
        letThrough("ada");
        pass(Duration.ofMinutes(3));
        assertThat(letThrough("ada")).isEqualTo(60);
    }

    /// A file of a million rows is one request: it is let through, and paid for afterwards.
    @Test
    void let_somebody_who_owes_little_have_much_at_once() {
        assertThat(paces.tooSoon(Pace.PERSON, "ada", 600)).isEmpty();
        assertThat(paces.tooSoon(Pace.PERSON, "ada", 1)).contains(Duration.ofSeconds(541));
    }

    @Test
    void count_right_when_many_ask_together() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(IntStream.range(0, 1_000)
                    .<Callable<Boolean>>mapToObj(
                            _ -> () -> paces.tooSoon(Pace.PERSON, "ada").isEmpty())
                    .toList());
            int through = 0;
            for (var one : all) {
                through += one.get() ? 1 : 0;
            }
            assertThat(through).isEqualTo(60);
        }
    }

    @Test
    void remember_no_more_than_so_many() {
        IntStream.range(0, 10 * MOST).forEach(i -> paces.tooSoon(Pace.PERSON, "somebody " + i));
        assertThat(paces.remembered(Pace.PERSON)).isLessThanOrEqualTo(MOST + 1);
        pass(Duration.ofMinutes(1));
        paces.tooSoon(Pace.PERSON, "ada");
        assertThat(paces.remembered(Pace.PERSON)).isEqualTo(1);
    }

    @Test
    void do_not_forget_who_is_in_debt_when_others_come() {
        letThrough("ada");
        IntStream.range(0, 10 * MOST).forEach(i -> paces.tooSoon(Pace.PERSON, "somebody " + i));
        assertThat(paces.tooSoon(Pace.PERSON, "ada")).isPresent();
    }

    private int letThrough(String who) {
        int times = 0;
        while (paces.tooSoon(Pace.PERSON, who).isEmpty()) {
            times++;
        }
        return times;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
