package homeward.fhir;

import homeward.earlywarning.VitalSign;
import homeward.monitoring.ReadingId;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which Observations a search asks for.
///
/// @param names of the patients asked for, where they are known already
/// @param patients null for everybody; empty for nobody
/// @param kinds null for every kind; empty for none
/// @param scores whether the early warning score is asked for
/// @param ids null for any
record WhichReadings(
        @Nullable Set<PatientNo> patients,
        Map<PatientNo, PatientId> names,
        @Nullable Set<ReadingId.Kind> kinds,
        boolean scores,
        DateRange taken,
        @Nullable List<String> ids) {

    static final WhichReadings ALL = new WhichReadings(null, Map.of(), null, false, DateRange.ALWAYS, null);

    WhichReadings of(Set<PatientNo> found, Map<PatientNo, PatientId> named) {
        var both = new HashSet<>(found);
        if (patients != null) {
            both.retainAll(patients);
        }
        var names = new HashMap<>(this.names);
        names.putAll(named);
        return new WhichReadings(both, names, kinds, scores, taken, ids);
    }

    WhichReadings taken(DateRange range) {
        return new WhichReadings(patients, names, kinds, scores, taken.and(range), ids);
    }

    WhichReadings called(List<String> written) {
        return new WhichReadings(patients, names, kinds, scores, taken, written);
    }

    WhichReadings ofCodes(List<String> tokens) {
        var concepts = tokens.stream()
                .map(WhichReadings::concept)
                .filter(Objects::nonNull)
                .toList();
        var found = new HashSet<ReadingId.Kind>();
        concepts.forEach(concept -> found.addAll(kinds(concept)));
        if (kinds != null) {
            found.retainAll(kinds);
        }
        return new WhichReadings(patients, names, found, concepts.contains(Concept.EARLY_WARNING), taken, ids);
    }

    /// `system|code`, or a code of any system.
    private static @Nullable Concept concept(String token) {
        int bar = token.indexOf('|');
        return bar <= 0
                ? Codes.concept(token.substring(bar + 1))
                : Codes.concept(token.substring(0, bar), token.substring(bar + 1));
    }

    /// A code of one part of a blood pressure finds the whole.
    static Set<ReadingId.Kind> kinds(@Nullable Concept concept) {
        return switch (concept) {
            case null -> Set.of();
            case PRESSURE, SYSTOLIC -> both(VitalSign.SYSTOLIC_PRESSURE);
            case DIASTOLIC ->
                Set.of(
                        ReadingId.Kind.BLOOD_PRESSURE,
                        ReadingId.Kind.of(VitalSign.DIASTOLIC_PRESSURE),
                        ReadingId.Kind.blockOf(VitalSign.DIASTOLIC_PRESSURE));
            case EARLY_WARNING -> Set.of();
            default -> both(Objects.requireNonNull(concept.sign()));
        };
    }

    /// The kinds that are newest together: a number and a block of samples of the same sign.
    static List<Set<ReadingId.Kind>> groups() {
        return Stream.of(VitalSign.values()).map(WhichReadings::both).toList();
    }

    private static Set<ReadingId.Kind> both(VitalSign sign) {
        return Set.of(ReadingId.Kind.of(sign), ReadingId.Kind.blockOf(sign));
    }

    /// Whether it is known without looking that there are none.
    boolean isNothing() {
        return (patients != null && patients.isEmpty()) || (kinds != null && kinds.isEmpty() && !scores);
    }
}
