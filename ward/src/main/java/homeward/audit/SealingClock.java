package homeward.audit;

import homeward.plumbing.DatabasePlace;
import homeward.plumbing.Reach;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals twice a second, and once more when the house closes.
@Component
class SealingClock {
    private static final Logger LOG = LoggerFactory.getLogger(SealingClock.class);

    private final SealEntries sealEntries;
    private boolean away;
    private boolean stuck;

    SealingClock(Links links, Environment settings, PlatformTransactionManager transactions) {
        var headEvery = settings.getProperty("homeward.audit.head-every", Duration.class, Duration.ofMinutes(5));
        sealEntries = new SealEntries(
                links, new Heads(headsFile(settings)), headEvery, new TransactionTemplate(transactions));
    }

    /// Beside its own PostgreSQL; with one of yours, where you say, or in the log only.
    private static @Nullable Path headsFile(Environment settings) {
        var file = settings.getProperty("homeward.audit.heads");
        if (file != null && !file.isBlank()) {
            return Path.of(file);
        }
        return DatabasePlace.from(settings::getProperty) instanceof DatabasePlace.InFolder(var folder)
                ? folder.resolve("audit-heads.jsonl")
                : null;
    }

    @Scheduled(fixedDelay = 500)
    synchronized void seal() {
        seal(false);
    }

    @PreDestroy
    synchronized void sealTheRest() {
        Reach.run(Reach.HOUSE, () -> seal(true));
    }

    /// Whatever is not sealed now is sealed next time.
    private void seal(boolean last) {
        try {
            var unsealed = sealEntries.seal();
            sealEntries.tellHeads(last);
            if (!unsealed.isEmpty() && !stuck) {
                LOG.error(
                        "The audit of {} cannot be sealed: the database counts its transactions anew. After a restore,"
                                + " run ./homeward audit re-seal",
                        unsealed);
            }
            stuck = !unsealed.isEmpty();
            away = false;
        } catch (DataAccessException | TransactionException gone) {
            if (!away) {
                LOG.warn("The audit waits to be sealed: {}", gone.getClass().getName());
            }
            away = true;
        }
    }
}
