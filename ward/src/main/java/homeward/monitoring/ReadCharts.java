package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what the ward knows of its patients.
@Component
public class ReadCharts {
    private final Watches watches;
    private final Readings readings;
    private final ReadingSearches searches;
    private final Scores scores;
    private final Partitions partitions;

    ReadCharts(Watches watches, Readings readings, ReadingSearches searches, Scores scores, Partitions partitions) {
        this.watches = watches;
        this.readings = readings;
        this.searches = searches;
        this.scores = scores;
        this.partitions = partitions;
    }

    /// As they stand at `now`, components past their window left out of the score. Those not watched are
    /// absent.
    public Map<PatientNo, Chart> of(Collection<PatientNo> patients, Instant now) {
        var charts = new HashMap<PatientNo, Chart>();
        watches.find(patients).forEach((patient, watched) -> charts.put(patient, chart(watched, now)));
        return charts;
    }

    private static Chart chart(Watched watched, Instant now) {
        var plan = watched.plans().at(now);
        var latest = watched.state().latest();
        return new Chart(
                watched.patient(),
                latest,
                Scoring.at(now, latest, plan),
                scoredAt(latest.values(), now, plan),
                watched.lastTakenAt(),
                watched.dueAt(now),
                plan);
    }

    private static @Nullable Instant scoredAt(Collection<Latest> latest, Instant now, Plan plan) {
        return latest.stream()
                .filter(component -> component.sign().scores() && plan.counts(component, now))
                .map(Latest::takenAt)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /// The newest scored moments of each patient, newest first. Where they all lie within an hour, as a wearable's do,
    /// the last of every hour of the day before is told as well.
    public Map<PatientNo, List<ScorePoint>> scores(Collection<PatientNo> patients, int newest) {
        var found = scores.newest(patients, newest);
        var dense = new HashMap<PatientNo, Instant>();
        found.forEach((patient, points) -> {
            var first = points.getFirst().at();
            if (points.size() == newest && points.getLast().at().isAfter(first.minus(Duration.ofHours(1)))) {
                dense.put(patient, first);
            }
        });
        if (dense.isEmpty()) {
            return found;
        }
        var all = new HashMap<>(found);
        scores.hourly(dense)
                .forEach((patient, hourly) -> all.merge(
                        patient,
                        hourly,
                        (near, far) ->
                                Stream.concat(near.stream(), far.stream()).toList()));
        return all;
    }

    /// The scored moments of one patient from `from` on and before `before`, oldest first.
    public List<ScorePoint> scores(PatientNo patient, Instant from, Instant before) {
        return scores.between(patient, from, before);
    }

    /// The first scored moment of one patient after another moment that is of the kind looked for.
    public Optional<ScorePoint> firstScore(PatientNo patient, Instant after, Predicate<ScorePoint> wanted) {
        return scores.first(patient, after, wanted);
    }

    /// The readings behind a scored moment: one for each component that counted, and for a wearable's
    /// minute the blocks that told of it.
    public List<Reading> behind(PatientNo patient, Instant at) {
        var watched = watches.find(Set.of(patient)).get(patient);
        if (watched == null) {
            return List.of();
        }
        var plan = watched.plans().at(at);
        var span = new Past.Span(Minutes.startOf(at.minus(plan.observeEvery())), at.plus(Minutes.LENGTH));
        var around = readings.within(patient, span);
        var standing = new EnumMap<VitalSign, Latest>(VitalSign.class);
        for (var component : Components.of(around)) {
            if (component.sign().scores() && !component.takenAt().isAfter(at)) {
                standing.put(component.sign(), component);
            }
        }
        standing.values().removeIf(component -> !plan.counts(component, at));
        return around.stream()
                .filter(reading -> standing.values().stream().anyMatch(component -> isBehind(component, reading)))
                .toList();
    }

    private static boolean isBehind(Latest component, Reading reading) {
        if (reading.measured() instanceof Measured.Samples samples) {
            return component.wearable()
                    && samples.sign() == component.sign()
                    && reading.takenAt().isBefore(component.takenAt().plus(Minutes.LENGTH))
                    && !samples.last(reading.takenAt()).isBefore(component.takenAt());
        }
        return Components.ofSpot(reading.id(), reading.measured()).contains(component);
    }

    /// Readings in the order and number asked for.
    public List<Reading> find(ReadingSearch search) {
        return searches.find(search);
    }

    public Optional<Reading> find(ReadingId id) {
        return searches
                .find(new ReadingSearch(
                        Set.of(id.patient()),
                        Set.of(id.kind()),
                        id.takenAt(),
                        id.takenAt().plusNanos(1_000),
                        true,
                        Integer.MAX_VALUE,
                        0))
                .stream()
                .filter(reading -> reading.id().equals(id))
                .findFirst();
    }

    public long count(ReadingSearch search) {
        return searches.count(search);
    }

    /// Whether a reading of this name would be of a month that has been rolled off.
    public boolean isRolledOff(ReadingId id) {
        return partitions.closed().holds(id.kind().isBlock() ? Parted.STRIP : Parted.READING, id.takenAt());
    }

    /// The same for the score of a moment.
    public boolean isScoreRolledOff(Instant at) {
        return partitions.closed().holds(Parted.SCORE, at);
    }
}
