package homeward.monitoring;

import homeward.earlywarning.SaturationScale;
import homeward.plumbing.HouseChanges;
import homeward.stays.WhereaboutsChanged;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Watches everybody who is on a ward, and nobody else: begins, pauses and ends with the stay, in the same transaction.
@Component
class FollowWhereabouts {
    private static final int ADULT_SCORE_FROM_AGE = 16;

    private final Watches watches;
    private final HouseChanges changes;
    private final Duration observeEvery;

    /// @param observeEvery how often patients are observed until somebody orders otherwise; the longest that RCP 2017
    ///     chart 4 allows is 12 hours
    FollowWhereabouts(
            Watches watches, HouseChanges changes, @Value("${homeward.observe-every:12h}") Duration observeEvery) {
        this.watches = watches;
        this.changes = changes;
        this.observeEvery = observeEvery;
    }

    /// Before the alerts are told: whoever is just recording readings of somebody who leaves is waited for here, and
    /// what those readings called for ends with the stay too.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(WhereaboutsChanged news) {
        for (var change : news.changes()) {
            if (change.came()) {
                watches.begin(change.patient(), change.at(), firstPlan(change));
            } else if (change.cameBack()) {
                watches.goOn(change.patient(), change.at());
            } else if (change.left()) {
                watches.end(change.patient(), change.at());
            }
        }
        changes.announce(
                news.changes().stream().map(WhereaboutsChanged.Change::patient).toList());
    }

    private Plan firstPlan(WhereaboutsChanged.Change change) {
        return new Plan(
                change.at(),
                observeEvery,
                SaturationScale.SCALE_1,
                false,
                change.birthDate().plusYears(ADULT_SCORE_FROM_AGE),
                null,
                null);
    }
}
