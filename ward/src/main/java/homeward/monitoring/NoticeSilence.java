package homeward.monitoring;

import homeward.plumbing.HouseChanges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks for patients whose deadline passed without a reading: silence is a signal (promise P6).
@Component
class NoticeSilence {
    private static final int AT_ONCE = 500;

    private final Watches watches;
    private final HouseChanges changes;
    private final ApplicationEventPublisher house;

    NoticeSilence(Watches watches, HouseChanges changes, ApplicationEventPublisher house) {
        this.watches = watches;
        this.changes = changes;
        this.house = house;
    }

    /// Several processes may look at once: each takes rows that no other holds. Judged by the database's time.
    @Scheduled(fixedDelay = 5_000)
    @Transactional
    public void look() {
        var silent = watches.silent(AT_ONCE);
        if (!silent.isEmpty()) {
            house.publishEvent(new ReadingMissed(silent));
            changes.announce(silent.stream().map(ReadingMissed.Missed::patient).toList());
        }
    }
}
