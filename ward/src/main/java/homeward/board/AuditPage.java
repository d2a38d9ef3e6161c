package homeward.board;

import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.EntrySearch;
import homeward.audit.Leaves;
import homeward.audit.ReadEntries;
import homeward.board.frame.Pages;
import homeward.board.patient.Problem;
import homeward.patients.FindPatients;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return found(AuditForm.EMPTY, search(reader, null));
    }

    @Leaves(value = Deed.AUDIT_READ, purpose = Done.ADMINISTRATION)
    @Needs(Activity.SEARCH_AUDIT)
    @PostMapping("/audit")
    View search(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable Long before,
            @AuthenticationPrincipal SignedIn reader) {
        var asked = AuditForm.of(typed);
        var whom = asked.patient().isEmpty() ? null : numberOf(asked.patient());
        var problems = new ArrayList<Problem>();
        if (whom == null && !asked.patient().isEmpty()) {
            problems.add(new Problem("patient", "Nobody is known under this patient id"));
        }
        problems.addAll(asked.problems());
        if (!problems.isEmpty()) {
            return wrong(asked, problems);
        }
        var search = search(reader, whom)
                .by(asked.person().isEmpty() ? null : asked.person())
                .of(Deed.of(asked.deed()).orElse(null))
                .between(asked.begin(), asked.end())
                .before(before);
        return found(asked, search);
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

    private View found(AuditForm asked, EntrySearch search) {
        var entries = readEntries.find(search, LINES + 1);
        var lines = entries.stream().limit(LINES).map(AuditLine::of).toList();
        var older = entries.size() > LINES ? (Long) lines.getLast().number() : null;
        return pages.page("audit", "Audit", new AuditList(asked, lines, older, List.of()))
                .overTheWholeWidth();
    }

    private View wrong(AuditForm asked, List<Problem> problems) {
        return pages.page("audit", "Error: Audit", new AuditList(asked, List.of(), null, List.copyOf(problems)))
                .overTheWholeWidth()
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
