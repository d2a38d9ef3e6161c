package homeward.fhir;

import homeward.patients.FindPatients;
import homeward.patients.Patient;
import homeward.stays.Stay;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Understands the parameters of a search on Observation.
@Component
class ReadSearch {
    static final String SUPPORTED =
            "patient, subject, patient.organization, patient.identifier, code, category, date, _id, _sort, _count, _summary, _total";

    private final FindPatients findPatients;
    private final WhoIsOnTheWard whoIsOnTheWard;

    ReadSearch(FindPatients findPatients, WhoIsOnTheWard whoIsOnTheWard) {
        this.findPatients = findPatients;
        this.whoIsOnTheWard = whoIsOnTheWard;
    }

    /// What was understood.
    sealed interface Understood {
        record Search(WhichReadings which) implements Understood {}

        record Not(Problem problem) implements Understood {}
    }

    Understood read(Query query, SentWith frame) {
        var which = WhichReadings.ALL;
        for (var parameter : query.parameters()) {
            var next = narrowed(which, parameter, frame);
            if (next.isEmpty() && !frame.lenient()) {
                return new Understood.Not(notUnderstood(parameter));
            }
            which = next.orElse(which);
        }
        return which.scores() && which.kinds() != null && !which.kinds().isEmpty()
                ? new Understood.Not(Problem.error(
                        "not-supported",
                        "unsupported-parameter",
                        "The early warning score is asked for alone, not together with other codes."))
                : new Understood.Search(which);
    }

    private static Problem notUnderstood(Query.Parameter parameter) {
        var name = parameter.name();
        boolean known = List.of(SUPPORTED.split(", ")).contains(name);
        return known
                ? Problem.error("value", "malformed-parameter", "The value of " + name + " is not understood.")
                : Problem.error("not-supported", "unsupported-parameter", "Supported here: " + SUPPORTED + ".");
    }

    private Optional<WhichReadings> narrowed(WhichReadings which, Query.Parameter parameter, SentWith frame) {
        return switch (parameter.name()) {
            case "patient", "subject", "subject:Patient", "patient:Patient" ->
                Optional.of(patients(which, parameter.values(), frame.base()));
            case "patient.organization", "subject.organization", "subject:Patient.organization" ->
                Optional.of(wards(which, parameter.values(), frame.base()));
            case "patient.identifier", "subject.identifier", "subject:Patient.identifier" ->
                Optional.of(numbers(which, parameter.values()));
            case "code", "combo-code" -> Optional.of(which.ofCodes(parameter.values()));
            case "date" ->
                Optional.ofNullable(DateRange.read(parameter.value())).map(which::taken);
            case "category" -> category(which, parameter);
            case "_id" -> Optional.of(which.called(parameter.values()));
            default -> Asked.NAMES.contains(parameter.name()) ? Optional.of(which) : Optional.empty();
        };
    }

    private static Optional<WhichReadings> category(WhichReadings which, Query.Parameter parameter) {
        boolean vitalSigns = parameter.values().stream().anyMatch(value -> value.endsWith("vital-signs"));
        boolean survey = which.scores() && parameter.values().stream().anyMatch(value -> value.endsWith("survey"));
        return vitalSigns || survey ? Optional.of(which) : Optional.empty();
    }

    private WhichReadings patients(WhichReadings which, List<String> references, String base) {
        var names = new HashMap<PatientNo, PatientId>();
        for (var reference : references) {
            var patient = FhirId.holds(reference) ? new PatientId(reference) : Subject.patient(reference, base);
            if (patient != null) {
                findPatients.numberOf(patient).ifPresent(no -> names.put(no, patient));
            }
        }
        return which.of(names.keySet(), names);
    }

    private WhichReadings wards(WhichReadings which, List<String> references, String base) {
        var found = new HashSet<PatientNo>();
        for (var reference : references) {
            var id = FhirId.holds(reference) ? reference : Subject.id(reference, base, "Organization/");
            if (id != null) {
                whoIsOnTheWard.on(new WardId(id)).stream().map(Stay::patient).forEach(found::add);
            }
        }
        return which.of(Set.copyOf(found), Map.of());
    }

    private WhichReadings numbers(WhichReadings which, List<String> tokens) {
        var names = new HashMap<PatientNo, PatientId>();
        for (var token : tokens) {
            byNhsNumber(token)
                    .ifPresent(
                            patient -> names.put(patient.no(), patient.person().id()));
        }
        return which.of(names.keySet(), names);
    }

    private Optional<Patient> byNhsNumber(String token) {
        int bar = token.indexOf('|');
        return bar < 0 || token.substring(0, bar).equals(Subject.NHS_NUMBER)
                ? NhsNumber.read(token.substring(bar + 1)).flatMap(findPatients::byNhsNumber)
                : Optional.empty();
    }
}
