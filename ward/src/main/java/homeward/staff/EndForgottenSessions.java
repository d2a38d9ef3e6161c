package homeward.staff;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Writes the end of sessions whose browser never came back: a person's account shall show none that is dead.
@Component
class EndForgottenSessions {
    private static final Logger LOG = LoggerFactory.getLogger(EndForgottenSessions.class);

    private final Sessions sessions;
    private final NoteSignIns note;
    private final InstantSource clock;

    EndForgottenSessions(Sessions sessions, NoteSignIns note, InstantSource clock) {
        this.sessions = sessions;
        this.note = note;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void look() {
        try {
            sessions.endForgotten(clock.instant()).forEach(person -> note.out(person, Ending.IDLE));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Forgotten sessions were not ended; tried again in a minute: {}", away.getMessage());
        }
    }
}
