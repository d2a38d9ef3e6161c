package homeward.monitoring;

import homeward.earlywarning.SaturationScale;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Orders how a patient is observed and scored from now on. What was scored before is not scored again.
@Component
public class ChangePlan {

    public void order(
            PatientNo patient,
            Duration observeEvery,
            SaturationScale scale,
            boolean pregnant,
            Actor by,
            String reason,
            Instant now) {
        throw new UnsupportedOperationException();
    }
}
