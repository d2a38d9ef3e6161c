package homeward.monitoring;

import homeward.patients.FindPatients;
import homeward.plumbing.HouseChanges;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One reading's way, for many senders at once: lock the patients' states, fold, write, let alerts judge, commit.
@Component
class KeepReadings {
    private final FindPatients findPatients;
    private final Watches watches;
    private final Readings readings;
    private final Scores scores;
    private final Quarantine quarantine;
    private final HouseChanges changes;
    private final ApplicationEventPublisher house;

    KeepReadings(
            FindPatients findPatients,
            Watches watches,
            Readings readings,
            Scores scores,
            Quarantine quarantine,
            HouseChanges changes,
            ApplicationEventPublisher house) {
        this.findPatients = findPatients;
        this.watches = watches;
        this.readings = readings;
        this.scores = scores;
        this.quarantine = quarantine;
        this.changes = changes;
        this.house = house;
    }

    /// All of it or nothing. The receipts of each request, in order: they hold once this has returned.
    @Transactional
    public List<List<Receipt>> keep(List<Request> requests) {
        var recordedAt = watches.databaseTime();
        var desk = new SortingDesk(requests, findPatients::numberOf);
        var watched = watches.lock(desk.patients());
        var sorted = desk.sort(watched, readings::known, recordedAt);
        var fresh = sorted.fresh();
        if (!fresh.isEmpty()) {
            var rescored = fold(fresh, watched, recordedAt);
            readings.keep(fresh);
            house.publishEvent(new ReadingsRecorded(rescored, fresh.getFirst().receivedAt()));
            changes.announce(watched.keySet());
        }
        return sorted.receipts(quarantine.keep(sorted.aside()));
    }

    private List<ReadingsRecorded.Rescored> fold(
            List<Reading> fresh, Map<PatientNo, Watched> watched, Instant recordedAt) {
        var byPatient = fresh.stream()
                .collect(Collectors.groupingBy(reading -> reading.id().patient(), TreeMap::new, Collectors.toList()));
        var changed = new ArrayList<Watched>();
        var scored = new ArrayList<Scores.Scored>();
        var rescored = new ArrayList<ReadingsRecorded.Rescored>();
        byPatient.forEach((patient, ofPatient) -> {
            var before = Objects.requireNonNull(watched.get(patient));
            var arrived = components(ofPatient);
            if (arrived.isEmpty()) {
                return;
            }
            var step = step(before, arrived);
            var after = before.after(step.state(), recordedAt);
            changed.add(after);
            step.points().forEach(point -> scored.add(new Scores.Scored(patient, point)));
            rescored.add(new ReadingsRecorded.Rescored(
                    patient,
                    step.from(),
                    step.to(),
                    step.points(),
                    step.rescored(),
                    before.silentSince() != null && after.silentSince() == null));
        });
        watches.keep(changed);
        scores.keep(scored, recordedAt);
        return rescored;
    }

    private Fold.Step step(Watched patient, List<Latest> arrived) {
        var needed = Fold.needed(patient.state(), arrived, patient.plans());
        if (needed == null) {
            return Fold.inOrder(patient.state(), arrived, patient.plans());
        }
        var past = components(readings.within(patient.patient(), needed)).stream()
                .filter(needed::holds)
                .toList();
        return Fold.late(patient.state(), arrived, past, patient.plans());
    }

    private static List<Latest> components(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> Components.of(reading.id(), reading.measured()).stream())
                .toList();
    }
}
