package homeward.staff;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.plumbing.RealDatabase;
import homeward.vocabulary.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ForgottenSessionsDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    private final Sessions sessions = new Sessions(database.jdbc());

    @Test
    void end_when_nobody_came_back_or_twelve_hours_have_passed_and_no_others() {
        var actor = new Actor("nora", "Nora");
        new Accounts(database.jdbc()).add(actor, "hash", false);
        var seenLately = session(actor, Duration.ofHours(3), Duration.ofMinutes(61));
        var forgotten = session(actor, Duration.ofHours(3), Duration.ofMinutes(62));
        var tooLong = session(actor, Duration.ofHours(12), Duration.ZERO);
        assertThat(sessions.endForgotten(NOW))
                .hasSize(2)
                .allMatch(person -> person.role().equals("nurse"));
        assertThat(ending(seenLately)).isEmpty();
        assertThat(ending(forgotten)).isEqualTo("idle");
        assertThat(ending(tooLong)).isEqualTo("too-long");
        assertThat(sessions.endForgotten(NOW)).isEmpty();
    }

    private UUID session(Actor actor, Duration startedAgo, Duration seenAgo) {
        var id = UUID.randomUUID();
        var person = new SignedIn(actor, Role.NURSE, List.of(Post.of(Role.NURSE, "RX1", NOW)));
        sessions.start(
                id, person, new Arrival(actor, "house", null, false, NOW, List.of(person)), NOW.minus(startedAgo));
        sessions.see(id, NOW.minus(seenAgo));
        return id;
    }

    private String ending(UUID session) {
        return database.jdbc()
                .sql("select coalesce(ended_because, '') from staff.session where session_id = ?")
                .param(session)
                .query(String.class)
                .single();
    }
}
