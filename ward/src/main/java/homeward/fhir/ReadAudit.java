package homeward.fhir;

import homeward.audit.Entry;
import homeward.audit.EntrySearch;
import homeward.audit.ReadEntries;
import homeward.patients.FindPatients;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds who looked at a patient and who changed something, and writes it. Source: FHIR R4, AuditEvent, search.
@Component
class ReadAudit {
    private static final String SUPPORTED = "patient, date, _count";

    private final ReadEntries readEntries;
    private final FindPatients findPatients;

    ReadAudit(ReadEntries readEntries, FindPatients findPatients) {
        this.readEntries = readEntries;
        this.findPatients = findPatients;
    }

    /// One event, by its id.
    Optional<JsonOut> one(String id, String base) {
        return AuditEventId.read(id)
                .flatMap(event -> readEntries
                        .byNumber(event.entry())
                        .filter(entry -> entry.done().patients().contains(event.patient()))
                        .flatMap(entry -> Optional.ofNullable(findPatients
                                        .byNumber(List.of(event.patient()))
                                        .get(event.patient()))
                                .map(patient -> {
                                    var out = new JsonOut();
                                    write(out, entry, event, patient.person().id(), base);
                                    return out;
                                })));
    }

    /// What concerns one patient, newest first. What devices sent stands with the readings.
    Reply search(@Nullable String raw, SentWith frame) {
        var query = Query.of(raw);
        var asked = Asked.of(query);
        if (!asked.problems().isEmpty()) {
            return Reply.of(400, Outcome.of(asked.problems()));
        }
        var when = DateRange.ALWAYS;
        @Nullable PatientId patient = null;
        for (var parameter : query.parameters()) {
            switch (parameter.name()) {
                case "patient", "entity", "patient:Patient" -> patient = patient(parameter.value(), frame.base());
                case "date" -> {
                    var range = DateRange.read(parameter.value());
                    if (range == null) {
                        return Reply.problem(
                                400, "value", "malformed-parameter", "The value of date is not understood.");
                    }
                    when = when.and(range);
                }
                default -> {
                    if (!Asked.NAMES.contains(parameter.name()) && !frame.lenient()) {
                        return Reply.problem(
                                400, "not-supported", "unsupported-parameter", "Supported here: " + SUPPORTED + ".");
                    }
                }
            }
        }
        if (patient == null) {
            return Reply.problem(400, "required", "patient-needed", "Say about whom: patient.");
        }
        var named = patient;
        var within = when;
        return findPatients
                .numberOf(named)
                .map(no -> found(no, named, within, asked.asked(), raw, frame))
                .orElseGet(() -> Reply.of(
                        200,
                        BundleWriter.found(0L, new Links("AuditEvent", raw, frame.base()).self(), null, List.of())));
    }

    private Reply found(
            PatientNo no, PatientId patient, DateRange when, Asked asked, @Nullable String raw, SentWith frame) {
        var links = new Links("AuditEvent", raw, frame.base());
        var search = EntrySearch.of(no).between(when.from(), when.before());
        var all = readEntries.find(search, asked.offset() + asked.count() + 1);
        var page = all.stream().skip(asked.offset()).limit(asked.count()).toList();
        boolean more = all.size() > asked.offset() + asked.count();
        return Reply.of(
                200,
                BundleWriter.found(
                        more ? null : (long) all.size(),
                        links.self(),
                        more ? links.next(asked.offset() + asked.count()) : null,
                        page.stream()
                                .map(entry -> {
                                    var id = new AuditEventId(entry.number(), no);
                                    return new BundleWriter.Found(
                                            links.to(id.written()),
                                            out -> write(out, entry, id, patient, frame.base()));
                                })
                                .toList()));
    }

    private static @Nullable PatientId patient(String reference, String base) {
        return FhirId.holds(reference) ? new PatientId(reference) : Subject.patient(reference, base);
    }

    private static void write(JsonOut out, Entry entry, AuditEventId id, PatientId patient, String base) {
        var asked = Objects.requireNonNullElse(
                entry.done().query(), entry.done().origin().endpoint());
        AuditEventWriter.write(out, entry, id, patient, base, asked);
    }
}
