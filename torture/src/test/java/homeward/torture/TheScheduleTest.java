package homeward.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is sent and which blows fall is dealt once, by a seed.
class TheScheduleTest {
    private static Wish wish(int kills, int databaseKills, Set<String> only) {
        return new Wish(Path.of("x.jar"), Path.of("x"), 1, kills, databaseKills, 1, only, Duration.ofHours(1), 16, 100);
    }

    @Test
    void brings_at_least_as_many_deaths_as_were_wished_for_and_every_named_moment() {
        var turns = Schedule.of(wish(50, 25, Set.of()));
        assertThat(turns.stream().mapToInt(Schedule.Turn::kills).sum()).isBetween(50, 51);
        assertThat(turns.stream().mapToInt(Schedule.Turn::databaseKills).sum()).isBetween(25, 26);
        assertThat(turns.stream().map(Schedule.Turn::moment)).containsAll(Blow.MOMENTS);
        assertThat(Schedule.of(wish(50, 25, Set.of()))).isEqualTo(turns);
    }

    @Test
    void deals_only_the_blows_that_are_asked_for() {
        assertThat(Schedule.of(wish(3, 3, Set.of("kill-server", "storm"))))
                .extracting(Schedule.Turn::code)
                .containsExactlyInAnyOrder("kill-server", "kill-server", "kill-server", "storm");
        assertThatThrownBy(() -> wish(1, 1, Set.of("be-kind"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_two_messages_say_the_same_reading() {
        var script = new Script(new Patients(16), Instant.parse("2026-03-02T08:00:00Z"));
        var keys = new HashSet<String>();
        IntStream.range(0, 3 * script.messagesARound())
                .mapToObj(script::message)
                .flatMap(message -> message.facts().stream())
                .forEach(fact -> assertThat(keys.add(fact.toString()))
                        .as(fact.toString())
                        .isTrue());
        int aSet = 7;
        assertThat(keys).hasSize(3 * (3 * 4 * aSet + 4 * 4));
    }
}
