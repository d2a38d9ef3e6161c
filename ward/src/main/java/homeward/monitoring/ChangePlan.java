package homeward.monitoring;

import homeward.audit.Deed;
import homeward.audit.WriteEntries;
import homeward.earlywarning.SaturationScale;
import homeward.plumbing.HouseChanges;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Orders how a patient is observed and scored from now on. What was scored before is not scored again.
@Component
public class ChangePlan {
    private final Watches watches;
    private final HouseChanges changes;
    private final WriteEntries writeEntries;

    ChangePlan(Watches watches, HouseChanges changes, WriteEntries writeEntries) {
        this.watches = watches;
        this.changes = changes;
        this.writeEntries = writeEntries;
    }

    /// Orders a new plan from `now` on.
    ///
    /// @return whether the patient is watched and the plan is in force
    @Transactional
    public boolean order(
            PatientNo patient,
            Duration observeEvery,
            SaturationScale scale,
            boolean pregnant,
            Actor by,
            String reason,
            Instant now) {
        var watched = watches.lock(Set.of(patient)).get(patient);
        if (watched == null) {
            return false;
        }
        var from = now.truncatedTo(ChronoUnit.MICROS);
        var news2From = watched.plans().at(from).news2From();
        watches.order(patient, new Plan(from, observeEvery, scale, pregnant, news2From, by.username(), reason));
        writeEntries.changed(Deed.PATIENT_UPDATE, Set.of(patient), reason);
        changes.announce(Set.of(patient));
        return true;
    }
}
