package homeward.fhir;

import homeward.monitoring.Reading;
import homeward.monitoring.ReadingId;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers searches on Observation with a page of what was found. Source: FHIR R4, search.
@Component
class SearchObservations {
    private static final PatientId NOBODY = new PatientId("unknown");

    private final ReadSearch readSearch;
    private final ReadObservations readObservations;
    private final ReadScores readScores;

    SearchObservations(ReadSearch readSearch, ReadObservations readObservations, ReadScores readScores) {
        this.readSearch = readSearch;
        this.readObservations = readObservations;
        this.readScores = readScores;
    }

    /// A reading or a score, by its id.
    Optional<JsonOut> one(String id) {
        return ReadingId.read(id)
                .flatMap(readObservations::one)
                .or(() -> ScoreId.read(id).flatMap(readScores::one));
    }

    /// Whether there may have been one whose month is kept no longer.
    boolean isRolledOff(String id) {
        return ReadingId.read(id).filter(readObservations::isRolledOff).isPresent()
                || ScoreId.read(id).filter(readScores::isRolledOff).isPresent();
    }

    Reply search(@Nullable String raw, SentWith frame) {
        var query = Query.of(raw);
        var asked = Asked.of(query);
        if (!asked.problems().isEmpty()) {
            return Reply.of(400, Outcome.of(asked.problems()));
        }
        return switch (readSearch.read(query, frame)) {
            case ReadSearch.Understood.Not(var problem) -> Reply.problem(400, problem);
            case ReadSearch.Understood.Search(var which) ->
                which.scores()
                        ? scores(which, asked.asked(), new Links("Observation", raw, frame.base()))
                        : readings(which, asked.asked(), new Links("Observation", raw, frame.base()));
        };
    }

    private Reply readings(WhichReadings which, Asked asked, Links links) {
        var page = readObservations.page(which, asked);
        return Reply.of(
                200,
                BundleWriter.found(
                        page.total(),
                        links.self(),
                        page.more() ? links.next(asked.offset() + asked.count()) : null,
                        found(page.readings(), which.names(), links)));
    }

    private List<BundleWriter.Found> found(List<Reading> readings, Map<PatientNo, PatientId> known, Links links) {
        var names = readObservations.names(
                readings.stream().map(reading -> reading.id().patient()).toList(), known);
        return readings.stream()
                .filter(reading -> names.containsKey(reading.id().patient()))
                .map(reading -> new BundleWriter.Found(
                        links.to(reading.id().written()),
                        out -> ObservationWriter.write(
                                out, reading, names.getOrDefault(reading.id().patient(), NOBODY))))
                .toList();
    }

    private Reply scores(WhichReadings which, Asked asked, Links links) {
        var patients = which.patients();
        if (patients == null) {
            return Reply.problem(
                    400, "required", "patient-needed", "Say whose scores: patient, or patient.organization.");
        }
        var all = readScores.find(patients, which.taken(), asked);
        int from = Math.min(asked.offset(), all.size());
        int to = Math.min(from + asked.count(), all.size());
        boolean more = all.size() > to;
        boolean complete = !more || asked.counted() || asked.onlyCounted();
        var shown = asked.onlyCounted() ? List.<ReadScores.Score>of() : all.subList(from, to);
        var names = readObservations.names(patients, which.names());
        return Reply.of(
                200,
                BundleWriter.found(
                        complete ? (long) all.size() : null,
                        links.self(),
                        more && !asked.onlyCounted() ? links.next(to) : null,
                        shown.stream()
                                .map(score -> new BundleWriter.Found(
                                        links.to(score.id().written()),
                                        out -> readScores.write(
                                                out, score, names.getOrDefault(score.patient(), NOBODY))))
                                .toList()));
    }

    /// The newest of each patient and code. Source: FHIR R4, Observation, `$lastn`.
    Reply lastn(@Nullable String raw, SentWith frame) {
        var query = Query.of(raw);
        var max = query.first("max").orElse("1");
        if (!max.matches("[1-9][0-9]{0,2}")) {
            return Reply.problem(400, "value", "malformed-parameter", "max is a whole number from 1 to 999.");
        }
        return switch (readSearch.read(query, frame)) {
            case ReadSearch.Understood.Not(var problem) -> Reply.problem(400, problem);
            case ReadSearch.Understood.Search(var which) -> lastn(which, Integer.parseInt(max), raw, frame);
        };
    }

    private Reply lastn(WhichReadings which, int max, @Nullable String raw, SentWith frame) {
        var patients = which.patients();
        if (patients == null || which.scores()) {
            return Reply.problem(
                    400,
                    "required",
                    "patient-needed",
                    "Say whose: patient, or patient.organization; and vital signs only.");
        }
        var groups = groups(which.kinds());
        if ((long) patients.size() * groups.size() * max > Asked.MOST) {
            return Reply.problem(
                    400, "too-costly", "too-many", "This is more than 1,000 at once: ask for fewer patients.");
        }
        var links = new Links("Observation/$lastn", raw, frame.base());
        var found = readObservations.lastOf(patients, groups, which.taken(), max);
        return Reply.of(
                200,
                BundleWriter.found(
                        (long) found.size(),
                        links.self(),
                        null,
                        found(found, which.names(), new Links("Observation", raw, frame.base()))));
    }

    /// Kinds that belong together: a number and a block of samples of the same sign.
    private static List<Set<ReadingId.Kind>> groups(@Nullable Set<ReadingId.Kind> kinds) {
        return WhichReadings.groups().stream()
                .filter(group -> kinds == null || group.stream().anyMatch(kinds::contains))
                .toList();
    }
}
