package homeward.fhir;

import homeward.monitoring.ReadCharts;
import homeward.monitoring.Reading;
import homeward.monitoring.ReadingId;
import homeward.monitoring.ReadingSearch;
import homeward.patients.FindPatients;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds readings and writes them.
@Component
class ReadObservations {
    private final ReadCharts readCharts;
    private final FindPatients findPatients;

    ReadObservations(ReadCharts readCharts, FindPatients findPatients) {
        this.readCharts = readCharts;
        this.findPatients = findPatients;
    }

    /// One reading as JSON.
    Optional<JsonOut> one(ReadingId id) {
        return readCharts.find(id).map(reading -> {
            var out = new JsonOut();
            ObservationWriter.write(out, reading, name(reading.id().patient(), Map.of()));
            return out;
        });
    }

    boolean isRolledOff(ReadingId id) {
        return readCharts.isRolledOff(id);
    }

    /// One page.
    Page page(WhichReadings which, Asked asked) {
        if (which.isNothing()) {
            return new Page(0L, false, List.of());
        }
        var ids = which.ids();
        if (ids != null) {
            return byId(ids, which);
        }
        if (asked.onlyCounted()) {
            return new Page(readCharts.count(search(which, asked, 0)), false, List.of());
        }
        var found = readCharts.find(search(which, asked, asked.count() + 1));
        boolean more = found.size() > asked.count();
        var shown = more ? found.subList(0, asked.count()) : found;
        return new Page(total(which, asked, more, shown.size()), more, shown);
    }

    /// One page of a result.
    ///
    /// @param total null when it was not counted
    record Page(@Nullable Long total, boolean more, List<Reading> readings) {}

    private @Nullable Long total(WhichReadings which, Asked asked, boolean more, int shown) {
        if (!more && (shown > 0 || asked.offset() == 0)) {
            return (long) asked.offset() + shown;
        }
        return asked.counted() ? readCharts.count(search(which, asked, 0)) : null;
    }

    private static ReadingSearch search(WhichReadings which, Asked asked, int limit) {
        var patients = which.patients();
        var kinds = which.kinds();
        return new ReadingSearch(
                patients == null ? Set.of() : patients,
                kinds == null ? Set.of() : kinds,
                which.taken().from(),
                which.taken().before(),
                asked.newestFirst(),
                limit,
                limit == 0 ? 0 : asked.offset());
    }

    private Page byId(List<String> ids, WhichReadings which) {
        var found = new ArrayList<Reading>();
        for (var id : ids.subList(0, Math.min(ids.size(), Asked.MOST))) {
            ReadingId.read(id)
                    .flatMap(readCharts::find)
                    .filter(reading -> fits(which, reading))
                    .ifPresent(found::add);
        }
        return new Page((long) found.size(), false, found);
    }

    private static boolean fits(WhichReadings which, Reading reading) {
        var patients = which.patients();
        var kinds = which.kinds();
        return (patients == null || patients.contains(reading.id().patient()))
                && (kinds == null || kinds.contains(reading.id().kind()));
    }

    /// The newest of each patient and code.
    List<Reading> lastOf(Collection<PatientNo> patients, List<Set<ReadingId.Kind>> codes, DateRange taken, int max) {
        var found = new ArrayList<Reading>();
        for (var patient : patients) {
            for (var kinds : codes) {
                found.addAll(readCharts.find(
                        new ReadingSearch(Set.of(patient), kinds, taken.from(), taken.before(), true, max, 0)));
            }
        }
        return found;
    }

    /// What patients are called, those of `known` without looking.
    Map<PatientNo, PatientId> names(Collection<PatientNo> patients, Map<PatientNo, PatientId> known) {
        var names = new HashMap<>(known);
        var unknown = patients.stream()
                .distinct()
                .filter(no -> !known.containsKey(no))
                .toList();
        if (!unknown.isEmpty()) {
            findPatients
                    .byNumber(unknown)
                    .forEach((no, patient) -> names.put(no, patient.person().id()));
        }
        return names;
    }

    PatientId name(PatientNo patient, Map<PatientNo, PatientId> known) {
        var name = names(List.of(patient), known).get(patient);
        if (name == null) {
            throw new IllegalStateException("A reading of nobody");
        }
        return name;
    }
}
