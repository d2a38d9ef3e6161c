package homeward.alerts;

import homeward.audit.Deed;
import homeward.audit.WriteEntries;
import homeward.plumbing.HouseChanges;
import homeward.vocabulary.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the word of a named person that they have seen an alert and are responding.
@Component
public class AcknowledgeAlert {
    private final Alerts alerts;
    private final HouseChanges changes;
    private final WriteEntries writeEntries;

    AcknowledgeAlert(Alerts alerts, HouseChanges changes, WriteEntries writeEntries) {
        this.alerts = alerts;
        this.changes = changes;
        this.writeEntries = writeEntries;
    }

    /// Acknowledges one alert; only the first to do so has.
    ///
    /// @param note what the person found or did, if they say so
    @Transactional
    public Acknowledgement acknowledge(long episode, Actor by, @Nullable String note) {
        boolean done = alerts.acknowledge(episode, by, note);
        var found = alerts.find(episode).orElse(null);
        if (found == null) {
            return new Acknowledgement.NoSuchAlert();
        }
        if (done) {
            writeEntries.changed(Deed.PATIENT_UPDATE, Set.of(found.patient()), null);
            changes.announce(Set.of(found.patient()));
            return new Acknowledgement.Done(found);
        }
        return switch (found.state()) {
            case Episode.State.Acknowledged _ -> new Acknowledgement.Already(found);
            case Episode.State.Withdrawn(var at) -> new Acknowledgement.Over(found, at);
            case Episode.State.Resumed(var at) -> new Acknowledgement.Over(found, at);
            case Episode.State.Left(var at) -> new Acknowledgement.Over(found, at);
            case Episode.State.Open _ -> throw new IllegalStateException("An open alert takes an acknowledgement");
        };
    }
}
