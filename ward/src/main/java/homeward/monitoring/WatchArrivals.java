package homeward.monitoring;

import homeward.earlywarning.SaturationScale;
import homeward.plumbing.HouseChanges;
import homeward.stays.Admitted;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Puts everybody who comes on to a ward under watch, in the transaction that admits them.
@Component
class WatchArrivals {
    private static final int ADULT_SCORE_FROM_AGE = 16;

    private final Watches watches;
    private final HouseChanges changes;
    private final Duration observeEvery;

    /// @param observeEvery how often patients are observed until somebody orders otherwise; the longest that RCP 2017
    ///     chart 4 allows is 12 hours
    WatchArrivals(
            Watches watches, HouseChanges changes, @Value("${homeward.observe-every:12h}") Duration observeEvery) {
        this.watches = watches;
        this.changes = changes;
        this.observeEvery = observeEvery;
    }

    @EventListener
    void on(Admitted admitted) {
        for (var arrival : admitted.arrivals()) {
            watches.begin(arrival.patient(), arrival.at(), firstPlan(arrival));
        }
        changes.announce(
                admitted.arrivals().stream().map(Admitted.Arrival::patient).toList());
    }

    private Plan firstPlan(Admitted.Arrival arrival) {
        return new Plan(
                arrival.at(),
                observeEvery,
                SaturationScale.SCALE_1,
                false,
                arrival.birthDate().plusYears(ADULT_SCORE_FROM_AGE),
                null,
                null);
    }
}
