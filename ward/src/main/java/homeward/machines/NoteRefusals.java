package homeward.machines;

import homeward.audit.Deed;
import homeward.audit.Doer;
import homeward.audit.Done;
import homeward.audit.Origin;
import homeward.audit.Outcome;
import homeward.audit.WriteEntries;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Notes in the audit that a machine was refused: the first time at once, and what follows within a minute, of the same
/// machine for the same reason, as one entry with its number. So nobody floods the book, and nothing is left out.
@Component
public class NoteRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(NoteRefusals.class);
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /// Of machines that are known here; strangers share one place for each reason.
    private static final int MOST = 10_000;

    private final WriteEntries writeEntries;
    private final InstantSource clock;
    private final ConcurrentHashMap<Refused, Count> lately = new ConcurrentHashMap<>();

    NoteRefusals(WriteEntries writeEntries, InstantSource clock) {
        this.writeEntries = writeEntries;
        this.clock = clock;
    }

    private record Refused(Doer doer, String endpoint, String because) {}

    private record Count(long since, int more) {}

    /// Notes one, at once or with those that follow.
    ///
    /// @param machine null for a stranger
    /// @param endpoint of few: a pattern, not what was asked
    /// @param because of few, and nothing of what was sent
    public void note(@Nullable Machine machine, String endpoint, String because) {
        var refused = new Refused(machine == null ? Doer.STRANGER : machine.doer(), endpoint, because);
        if (lately.size() >= MOST && !lately.containsKey(refused)) {
            return;
        }
        var count = lately.compute(
                refused,
                (_, before) ->
                        before == null ? new Count(clock.millis(), 0) : new Count(before.since(), before.more() + 1));
        if (count.more() == 0) {
            write(refused, because);
        }
    }

    /// Tells how many there were since, and begins anew.
    @Scheduled(fixedDelay = 10_000)
    void tellTheRest() {
        for (var refused : lately.keySet()) {
            var count = lately.get(refused);
            if (count != null && clock.millis() - count.since() >= MINUTE && lately.remove(refused, count)) {
                if (count.more() > 0) {
                    write(refused, refused.because() + ": " + count.more() + " more within a minute or two");
                }
            }
        }
    }

    /// A refusal shows nobody's record, so it is told even where it cannot be noted.
    private void write(Refused refused, String because) {
        try {
            writeEntries.add(new Done(
                    new Origin(refused.doer(), Deed.MACHINE_REFUSED, refused.endpoint()),
                    Done.ADMINISTRATION,
                    because,
                    Outcome.REFUSED,
                    null,
                    List.of()));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("A refusal could not be noted: {}", away.getClass().getName());
        }
    }
}
