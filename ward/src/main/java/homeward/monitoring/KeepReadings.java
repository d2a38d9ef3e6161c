package homeward.monitoring;

import homeward.audit.WriteEntries;
import homeward.monitoring.ReadingsRecorded.Rescored;
import homeward.patients.FindPatients;
import homeward.plumbing.FailPoint;
import homeward.plumbing.HouseChanges;
import homeward.stays.WhoIsReached;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One reading's way, for many senders at once: lock the patients' states, fold, write, let alerts judge, commit.
@Component
class KeepReadings {
    private final FindPatients findPatients;
    private final WhoIsReached whoIsReached;
    private final Watches watches;
    private final FoldReadings foldReadings;
    private final Readings readings;
    private final Scores scores;
    private final Summaries summaries;
    private final SetAside setAside;
    private final HouseChanges changes;
    private final WriteEntries writeEntries;
    private final ApplicationEventPublisher house;

    KeepReadings(
            FindPatients findPatients,
            WhoIsReached whoIsReached,
            Watches watches,
            FoldReadings foldReadings,
            Readings readings,
            Scores scores,
            Summaries summaries,
            SetAside setAside,
            HouseChanges changes,
            WriteEntries writeEntries,
            ApplicationEventPublisher house) {
        this.findPatients = findPatients;
        this.whoIsReached = whoIsReached;
        this.watches = watches;
        this.foldReadings = foldReadings;
        this.readings = readings;
        this.scores = scores;
        this.summaries = summaries;
        this.setAside = setAside;
        this.changes = changes;
        this.writeEntries = writeEntries;
        this.house = house;
    }

    /// All of it or nothing. The receipts of each request, in order: they hold once this has returned.
    @Transactional
    public List<List<Receipt>> keep(List<Request> requests) {
        var recordedAt = watches.databaseTime();
        var desk = new SortingDesk(requests, findPatients::numberOf, whoIsReached::among);
        var watched = watches.lock(desk.patients());
        var sorted = desk.sort(watched, readings::known, recordedAt);
        var fresh = sorted.fresh();
        if (!fresh.isEmpty()) {
            var rescored = fold(fresh, watched, recordedAt);
            readings.keep(fresh);
            summaries.mark(fresh, rescored, recordedAt);
            FailPoint.BEFORE_ALERTS.pass();
            house.publishEvent(new ReadingsRecorded(rescored));
            FailPoint.BEFORE_ANNOUNCEMENT.pass();
            changes.announce(watched.keySet());
        }
        var receipts = sorted.receipts(setAside.all(sorted.aside()));
        writeEntries.took(Senders.of(requests, sorted));
        FailPoint.BEFORE_COMMIT.pass();
        return receipts;
    }

    private List<Rescored> fold(List<Reading> fresh, Map<PatientNo, Watched> watched, Instant recordedAt) {
        var folded = foldReadings.fold(fresh, watched, recordedAt);
        watches.keep(folded.changed());
        scores.add(folded.begun(), recordedAt);
        scores.alter(folded.altered(), recordedAt);
        scores.remove(folded.gone());
        return folded.rescored();
    }
}
