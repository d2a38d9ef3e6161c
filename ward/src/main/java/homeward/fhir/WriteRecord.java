package homeward.fhir;

import homeward.alerts.ReadAlerts;
import homeward.audit.ReadEntries;
import homeward.monitoring.ReadCharts;
import homeward.monitoring.ReadQuarantine;
import homeward.monitoring.Reading;
import homeward.monitoring.ReadingSearch;
import homeward.patients.Patient;
import homeward.stays.WhoIsOnTheWard;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes all that is held of one patient, for that patient: a document of FHIR, a day of readings at a time, with the
/// log of who looked. Source: UK GDPR, article 15, right of access; FHIR R4, Bundle, documents.
@Component
class WriteRecord {
    private static final int EVERYTHING = 1_000_000;
    private static final int AT_ONCE = 1_000;
    private static final Duration STRETCH = Duration.ofDays(1);

    private final WhoIsOnTheWard whoIsOnTheWard;
    private final ReadCharts readCharts;
    private final ReadAlerts readAlerts;
    private final ReadQuarantine readQuarantine;
    private final ReadEntries readEntries;

    WriteRecord(
            WhoIsOnTheWard whoIsOnTheWard,
            ReadCharts readCharts,
            ReadAlerts readAlerts,
            ReadQuarantine readQuarantine,
            ReadEntries readEntries) {
        this.whoIsOnTheWard = whoIsOnTheWard;
        this.readCharts = readCharts;
        this.readAlerts = readAlerts;
        this.readQuarantine = readQuarantine;
        this.readEntries = readEntries;
    }

    void write(Patient patient, String base, Instant now, OutputStream to) throws IOException {
        var document = new RecordWriter(patient, base, to);
        document.begin(now);
        var stay = whoIsOnTheWard.of(Set.of(patient.no())).get(patient.no());
        document.entry(
                "Patient",
                patient.person().id().value(),
                out -> PeopleWriter.patient(out, patient, stay == null ? null : stay.ward()));
        if (stay != null) {
            document.stay(stay);
        }
        var chart = readCharts.of(Set.of(patient.no()), now).get(patient.no());
        if (chart != null) {
            document.plan(chart.plan());
        }
        for (var alert : readAlerts.history(patient.no(), EVERYTHING)) {
            document.alert(alert);
        }
        for (var aside : readQuarantine.newest(EVERYTHING)) {
            if (patient.person().id().value().equals(aside.patient())) {
                document.aside(aside);
            }
        }
        chart(patient, document);
        audit(patient, document);
        document.end();
    }

    private void chart(Patient patient, RecordWriter document) throws IOException {
        var first = readings(patient, null, null, false, 1);
        if (first.isEmpty()) {
            return;
        }
        var end = readings(patient, null, null, true, 1).getFirst().takenAt().plusSeconds(1);
        for (var from = first.getFirst().takenAt(); from.isBefore(end); from = from.plus(STRETCH)) {
            var before = from.plus(STRETCH);
            for (var reading : readings(patient, from, before, false, EVERYTHING)) {
                document.reading(reading);
            }
            for (var score : readCharts.scores(patient.no(), from, before)) {
                document.score(score);
            }
        }
    }

    private List<Reading> readings(
            Patient patient, @Nullable Instant from, @Nullable Instant before, boolean newestFirst, int most) {
        return readCharts.find(new ReadingSearch(Set.of(patient.no()), Set.of(), from, before, newestFirst, most, 0));
    }

    private void audit(Patient patient, RecordWriter document) throws IOException {
        var found = readEntries.about(patient.no(), null, AT_ONCE);
        while (!found.isEmpty()) {
            for (var entry : found) {
                document.looked(entry);
            }
            found = readEntries.about(patient.no(), found.getLast().number(), AT_ONCE);
        }
    }
}
