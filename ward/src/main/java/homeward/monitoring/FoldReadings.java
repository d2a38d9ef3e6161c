package homeward.monitoring;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Folds the fresh readings of many patients. The pasts of all for whom they come late are looked into at once.
@Component
class FoldReadings {
    private final Readings readings;
    private final Scores scores;

    FoldReadings(Readings readings, Scores scores) {
        this.readings = readings;
        this.scores = scores;
    }

    /// What came of one patient.
    private record Came(Watched to, Arrived arrived, Instant receivedAt) {}

    /// @param watched the locked states of everybody whom the readings are of
    Folded fold(List<Reading> fresh, Map<PatientNo, Watched> watched, Instant recordedAt) {
        var came = new TreeMap<PatientNo, Came>();
        byPatient(fresh).forEach((patient, ofPatient) -> {
            var received = ofPatient.getFirst().receivedAt();
            came.put(patient, new Came(Objects.requireNonNull(watched.get(patient)), Arrived.of(ofPatient), received));
        });
        var near = lookBack(came);
        var folded = new Folded();
        came.forEach((patient, one) -> {
            var past = new ReadBack(patient, readings, scores, near.get(patient));
            var before = one.to();
            var step = Fold.step(before.state(), one.arrived(), past, before.plans());
            folded.add(before, before.after(step.state(), recordedAt), step, one.receivedAt());
        });
        return folded;
    }

    private static Map<PatientNo, List<Reading>> byPatient(List<Reading> readings) {
        var byPatient = new TreeMap<PatientNo, List<Reading>>();
        for (var reading : readings) {
            byPatient
                    .computeIfAbsent(reading.id().patient(), _ -> new ArrayList<>())
                    .add(reading);
        }
        return byPatient;
    }

    /// Nobody for whom all is in order is in it.
    private Map<PatientNo, ReadBack.Near> lookBack(Map<PatientNo, Came> came) {
        var spots = new TreeMap<PatientNo, Past.Span>();
        var blocks = new TreeMap<PatientNo, Past.Span>();
        came.forEach((patient, one) -> Fold.looksAt(
                        one.to().state(), one.arrived(), one.to().plans())
                .ifPresent(around -> {
                    spots.put(patient, around.spots());
                    blocks.put(patient, around.blocks());
                }));
        var near = new TreeMap<PatientNo, ReadBack.Near>();
        if (!spots.isEmpty()) {
            var spotsRead = readings.spots(spots);
            var blocksRead = readings.blocks(blocks);
            spots.forEach((patient, span) -> near.put(
                    patient,
                    new ReadBack.Near(
                            new Past.Around(span, Objects.requireNonNull(blocks.get(patient))),
                            spotsRead.getOrDefault(patient, List.of()),
                            blocksRead.getOrDefault(patient, List.of()))));
        }
        return near;
    }
}
