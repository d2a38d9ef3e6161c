package homeward.monitoring;

import homeward.plumbing.FailPoint;
import homeward.plumbing.HouseChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks for patients whose deadline passed without a reading: silence is a signal (promise P6).
@Component
class NoticeSilence {
    private static final int AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSilence.class);

    private final Watches watches;
    private final HouseChanges changes;
    private final ApplicationEventPublisher house;
    private final TransactionTemplate transaction;

    NoticeSilence(
            Watches watches,
            HouseChanges changes,
            ApplicationEventPublisher house,
            PlatformTransactionManager transactions) {
        this.watches = watches;
        this.changes = changes;
        this.house = house;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Several processes may look at once: each takes rows that no other holds. Judged by the database's time.
    @Scheduled(fixedDelay = 5_000)
    void look() {
        try {
            int noted;
            do {
                noted = note();
            } while (noted == AT_ONCE);
        } catch (DataAccessException | TransactionException away) {
            // The next look is five seconds away, and a screen without a database says NOT LIVE by itself.
            LOG.warn("Nobody looked for silent patients: {}", away.getMessage());
        }
    }

    /// How many were noted, in a transaction of their own.
    private int note() {
        var noted = transaction.execute(_ -> {
            var silent = watches.silent(AT_ONCE);
            if (!silent.isEmpty()) {
                house.publishEvent(new ReadingMissed(silent));
                changes.announce(
                        silent.stream().map(ReadingMissed.Missed::patient).toList());
                FailPoint.NOTING_SILENCE.pass();
            }
            return silent.size();
        });
        return noted == null ? 0 : noted;
    }
}
