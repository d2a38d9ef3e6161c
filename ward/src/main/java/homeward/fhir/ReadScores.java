package homeward.fhir;

import homeward.monitoring.ReadCharts;
import homeward.monitoring.ScorePoint;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds early warning scores and writes them.
@Component
class ReadScores {
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final ReadCharts readCharts;
    private final ReadObservations readObservations;

    ReadScores(ReadCharts readCharts, ReadObservations readObservations) {
        this.readCharts = readCharts;
        this.readObservations = readObservations;
    }

    /// One patient's score of one moment.
    record Score(PatientNo patient, ScorePoint point) {
        ScoreId id() {
            return new ScoreId(patient, point.at());
        }
    }

    /// One score as JSON.
    Optional<JsonOut> one(ScoreId id) {
        return readCharts.scores(id.patient(), id.at(), id.at().plusNanos(1_000)).stream()
                .findFirst()
                .map(point -> {
                    var out = new JsonOut();
                    var score = new Score(id.patient(), point);
                    write(out, score, readObservations.name(id.patient(), Map.of()));
                    return out;
                });
    }

    boolean isRolledOff(ScoreId id) {
        return readCharts.isScoreRolledOff(id.at());
    }

    void write(JsonOut out, Score score, PatientId patient) {
        ScoreWriter.write(
                out,
                score.id(),
                score.point(),
                patient,
                readCharts.behind(score.patient(), score.point().at()));
    }

    /// All that are asked for, in the order asked for, as far as the end of the page after the one asked for.
    List<Score> find(Set<PatientNo> patients, DateRange taken, Asked asked) {
        var found = new ArrayList<Score>();
        if (taken.equals(DateRange.ALWAYS) && asked.newestFirst() && !asked.onlyCounted() && !asked.counted()) {
            readCharts
                    .scores(patients, asked.offset() + asked.count() + 1)
                    .forEach((patient, points) -> points.forEach(point -> found.add(new Score(patient, point))));
        } else {
            var from = Objects.requireNonNullElse(taken.from(), Instant.EPOCH);
            var before = Objects.requireNonNullElse(taken.before(), LAST);
            for (var patient : patients) {
                readCharts.scores(patient, from, before).forEach(point -> found.add(new Score(patient, point)));
            }
        }
        var byTime = Comparator.comparing((Score score) -> score.point().at()).thenComparing(Score::patient);
        found.sort(asked.newestFirst() ? byTime.reversed() : byTime);
        return found;
    }
}
