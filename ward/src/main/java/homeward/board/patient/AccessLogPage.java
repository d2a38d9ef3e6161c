package homeward.board.patient;

import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Leaves;
import homeward.audit.ReadEntries;
import homeward.board.AuditLine;
import homeward.board.frame.Pages;
import homeward.staff.Activity;
import homeward.staff.Needs;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who looked at a patient's record, and who changed it (promise P11).
@Controller
class AccessLogPage {
    private static final int LINES = 100;

    private final FindOnTheWard findOnTheWard;
    private final ReadEntries readEntries;
    private final Pages pages;
    private final InstantSource clock;

    AccessLogPage(FindOnTheWard findOnTheWard, ReadEntries readEntries, Pages pages, InstantSource clock) {
        this.findOnTheWard = findOnTheWard;
        this.readEntries = readEntries;
        this.pages = pages;
        this.clock = clock;
    }

    @Leaves(value = Deed.AUDIT_READ, purpose = Done.ADMINISTRATION)
    @Needs(value = Activity.SEE_WHO_LOOKED, patient = "id")
    @GetMapping("/patients/{id}/access")
    View access(@PathVariable String id, @RequestParam(required = false) @Nullable Long before) {
        return findOnTheWard
                .called(id)
                .<View>map(found -> pages.page("access", "Who looked at this record", found.ward(), log(found, before))
                        .overTheWholeWidth())
                .orElseGet(pages::notFound);
    }

    private AccessLog log(OnTheWard found, @Nullable Long before) {
        var entries = readEntries.about(found.no(), before, LINES + 1);
        var shown = entries.stream().limit(LINES).map(AuditLine::of).toList();
        return new AccessLog(
                Banner.of(found.patient().person(), clock.instant()),
                shown,
                entries.size() > LINES ? shown.getLast().number() : null);
    }
}
