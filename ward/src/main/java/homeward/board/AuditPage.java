package homeward.board;

import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.EntrySearch;
import homeward.audit.Leaves;
import homeward.audit.ReadEntries;
import homeward.board.cui.Moments;
import homeward.board.frame.Pages;
import homeward.patients.FindPatients;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The audit of the auditor's provider, searched by person, patient, kind and day. What is looked for is posted, so
/// that it stands in no address.
@Controller
class AuditPage {
    private static final int LINES = 100;

    private final ReadEntries readEntries;
    private final FindPatients findPatients;
    private final Pages pages;

    AuditPage(ReadEntries readEntries, FindPatients findPatients, Pages pages) {
        this.readEntries = readEntries;
        this.findPatients = findPatients;
        this.pages = pages;
    }

    @Leaves(value = Deed.AUDIT_READ, purpose = Done.ADMINISTRATION)
    @Needs(Activity.SEARCH_AUDIT)
    @GetMapping("/audit")
    View newest(@AuthenticationPrincipal SignedIn reader) {
        return found(AuditList.Asked.NOTHING, search(reader, null));
    }

    @Leaves(value = Deed.AUDIT_READ, purpose = Done.ADMINISTRATION)
    @Needs(Activity.SEARCH_AUDIT)
    @PostMapping("/audit")
    View search(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String patient,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable Long before,
            @AuthenticationPrincipal SignedIn reader) {
        var asked = new AuditList.Asked(person.strip(), patient.strip(), deed, from.strip(), until.strip());
        var whom = asked.patient().isEmpty() ? null : numberOf(asked.patient());
        if (whom == null && !asked.patient().isEmpty()) {
            return wrong(asked, "Nobody is known under this patient id");
        }
        try {
            var search = search(reader, whom)
                    .by(asked.person().isEmpty() ? null : asked.person())
                    .of(Deed.of(deed).orElse(null))
                    .between(day(asked.from(), 0), day(asked.until(), 1))
                    .before(before);
            return found(asked, search);
        } catch (DateTimeException _) {
            return wrong(asked, "Enter days like 2026-11-22");
        }
    }

    private static EntrySearch search(SignedIn reader, @Nullable PatientNo patient) {
        var search = patient == null ? EntrySearch.ALL : EntrySearch.of(patient);
        return search.within(reader.posts().getFirst().provider());
    }

    private @Nullable PatientNo numberOf(String patient) {
        return FhirId.holds(patient)
                ? findPatients.numberOf(new PatientId(patient)).orElse(null)
                : null;
    }

    /// The beginning of a day in London, or of the day after.
    private static @Nullable Instant day(String typed, int later) {
        return typed.isEmpty()
                ? null
                : LocalDate.parse(typed)
                        .plusDays(later)
                        .atStartOfDay(Moments.LONDON)
                        .toInstant();
    }

    private View found(AuditList.Asked asked, EntrySearch search) {
        var entries = readEntries.find(search, LINES + 1);
        var lines = entries.stream().limit(LINES).map(AuditLine::of).toList();
        var older = entries.size() > LINES ? (Long) lines.getLast().number() : null;
        return pages.page("audit", "Audit", new AuditList(asked, lines, older, null))
                .overTheWholeWidth();
    }

    private View wrong(AuditList.Asked asked, String problem) {
        return pages.page("audit", "Error: Audit", new AuditList(asked, List.of(), null, problem))
                .overTheWholeWidth()
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
