package homeward.fhir;

import homeward.organisations.FindWards;
import homeward.patients.FindPatients;
import homeward.patients.Patient;
import homeward.stays.Stay;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.WardId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds patients and wards and writes them.
@Component
class ReadPeople {
    private static final String SUPPORTED = "_id, identifier, organization, _count, _summary, _total";
    private static final Set<String> FILTERS = Set.of("_id", "identifier", "organization");

    private final FindPatients findPatients;
    private final FindWards findWards;
    private final WhoIsOnTheWard whoIsOnTheWard;

    ReadPeople(FindPatients findPatients, FindWards findWards, WhoIsOnTheWard whoIsOnTheWard) {
        this.findPatients = findPatients;
        this.findWards = findWards;
        this.whoIsOnTheWard = whoIsOnTheWard;
    }

    Optional<JsonOut> patient(String id) {
        return Optional.of(id)
                .filter(FhirId::holds)
                .flatMap(known -> findPatients.byId(new PatientId(known)))
                .map(patient -> {
                    var out = new JsonOut();
                    written(List.of(patient), new Links("Patient", null, ""))
                            .getFirst()
                            .resource()
                            .accept(out);
                    return out;
                });
    }

    Optional<JsonOut> ward(String id) {
        return Optional.of(id)
                .filter(FhirId::holds)
                .flatMap(known -> findWards.byId(new WardId(known)))
                .map(ward -> {
                    var out = new JsonOut();
                    PeopleWriter.ward(out, ward);
                    return out;
                });
    }

    Reply wards(@Nullable String raw, SentWith frame) {
        var links = new Links("Organization", raw, frame.base());
        var found = findWards.all().stream()
                .map(ward -> new BundleWriter.Found(links.to(ward.id().value()), out -> PeopleWriter.ward(out, ward)))
                .toList();
        return Reply.of(200, BundleWriter.found((long) found.size(), links.self(), null, found));
    }

    Reply patients(@Nullable String raw, SentWith frame) {
        var query = Query.of(raw);
        var asked = Asked.of(query);
        var unknown = query.parameters().stream()
                .map(Query.Parameter::name)
                .anyMatch(name -> !FILTERS.contains(name) && !Asked.NAMES.contains(name));
        if (!asked.problems().isEmpty()) {
            return Reply.of(400, Outcome.of(asked.problems()));
        }
        if (unknown && !frame.lenient()) {
            return Reply.problem(400, "not-supported", "unsupported-parameter", "Supported here: " + SUPPORTED + ".");
        }
        boolean filtered = query.parameters().stream().anyMatch(parameter -> FILTERS.contains(parameter.name()));
        var links = new Links("Patient", raw, frame.base());
        return filtered ? some(filtered(query, frame.base()), asked.asked(), links) : all(asked.asked(), links);
    }

    /// Everybody, in pages by number: the offset is the last number of the page before.
    private Reply all(Asked asked, Links links) {
        var total = findPatients.count();
        var found = asked.onlyCounted() ? List.<Patient>of() : findPatients.page(asked.offset(), asked.count());
        var next = found.size() < asked.count() || found.isEmpty()
                ? null
                : links.next(found.getLast().no().value());
        return Reply.of(200, BundleWriter.found(total, links.self(), next, written(found, links)));
    }

    private Reply some(List<Patient> found, Asked asked, Links links) {
        int from = Math.min(asked.offset(), found.size());
        int to = Math.min(from + asked.count(), found.size());
        var shown = asked.onlyCounted() ? List.<Patient>of() : found.subList(from, to);
        var next = asked.onlyCounted() || to == found.size() ? null : links.next(to);
        return Reply.of(200, BundleWriter.found((long) found.size(), links.self(), next, written(shown, links)));
    }

    private List<Patient> filtered(Query query, String base) {
        return query.parameters().stream()
                .filter(parameter -> FILTERS.contains(parameter.name()))
                .map(parameter -> filtered(parameter, base))
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .orElse(List.of());
    }

    private List<Patient> filtered(Query.Parameter parameter, String base) {
        return parameter.values().stream()
                .flatMap(value -> switch (parameter.name()) {
                    case "_id" ->
                        FhirId.holds(value)
                                ? findPatients.byId(new PatientId(value)).stream()
                                : Stream.<Patient>empty();
                    case "identifier" -> numbered(value).stream();
                    default -> onWard(value, base).stream();
                })
                .distinct()
                .sorted(Comparator.comparing(Patient::no))
                .toList();
    }

    private Optional<Patient> numbered(String token) {
        int bar = token.indexOf('|');
        return bar < 0 || token.substring(0, bar).equals(Subject.NHS_NUMBER)
                ? NhsNumber.read(token.substring(bar + 1)).flatMap(findPatients::byNhsNumber)
                : Optional.empty();
    }

    private List<Patient> onWard(String reference, String base) {
        var id = FhirId.holds(reference) ? reference : Subject.id(reference, base, "Organization/");
        if (id == null) {
            return List.of();
        }
        var here = whoIsOnTheWard.on(new WardId(id)).stream().map(Stay::patient).toList();
        return List.copyOf(findPatients.byNumber(here).values());
    }

    private List<BundleWriter.Found> written(List<Patient> found, Links links) {
        var stays = whoIsOnTheWard.of(found.stream().map(Patient::no).toList());
        return found.stream()
                .map(patient -> {
                    var stay = stays.get(patient.no());
                    return new BundleWriter.Found(
                            links.to(patient.person().id().value()),
                            out -> PeopleWriter.patient(out, patient, stay == null ? null : stay.ward()));
                })
                .toList();
    }
}
