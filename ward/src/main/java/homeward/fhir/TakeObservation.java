package homeward.fhir;

import homeward.monitoring.RecordReadings;
import homeward.patients.FindPatients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Takes one Observation that was posted.
@Component
class TakeObservation {
    private final RecordReadings recordReadings;
    private final FindPatients findPatients;

    TakeObservation(RecordReadings recordReadings, FindPatients findPatients) {
        this.recordReadings = recordReadings;
        this.findPatients = findPatients;
    }

    Answer take(byte[] body, SentWith frame, Instant now) {
        var said = BundleReader.observation(body);
        var criterion = Identity.problem(frame.ifNoneExist(), said.identity, "Observation.identifier");
        if (criterion != null) {
            return Answer.rejected(400, criterion);
        }
        return switch (Charting.conclude(said, "Observation", around(frame.base(), Map.of(), now))) {
            case Concluded.Rejected(var problems) -> Answer.rejected(422, problems);
            case Concluded.ToRecord one -> record(List.of(one), now);
            case Concluded.Channels(var each) -> record(each, now);
        };
    }

    private Answer record(List<Concluded.ToRecord> parts, Instant now) {
        var entries = parts.stream().map(Concluded.ToRecord::entry).toList();
        return Answer.of(recordReadings.record(entries, now), parts);
    }

    Surroundings around(String base, Map<String, String> fullUrls, Instant now) {
        return new Surroundings(
                now,
                base,
                fullUrls,
                number -> findPatients
                        .byNhsNumber(number)
                        .map(found -> found.person().id()));
    }
}
