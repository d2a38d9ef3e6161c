package homeward.alerts;

import homeward.monitoring.Kept;
import homeward.monitoring.Plan;
import homeward.monitoring.StillNeeded;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What an open alert was raised from stays, as far back as the score behind it may have looked.
@Component
class OpenAlertsStillNeeded implements StillNeeded {
    private final Alerts alerts;

    OpenAlertsStillNeeded(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public Optional<Instant> since(Kept kept) {
        return alerts.earliestOpen().map(met -> met.minus(Plan.LONGEST));
    }
}
