package homeward.board.home;

import homeward.access.KnowOwnRecord;
import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Entry;
import homeward.audit.Leaves;
import homeward.audit.ReadEntries;
import homeward.audit.Witness;
import homeward.board.frame.Pages;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.vocabulary.PatientNo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where patients, and those who care for them, see who looked at their record, and why (promise P11).
@Controller
class OwnAccessPage {
    private static final int LINES = 100;

    private final KnowOwnRecord knowOwnRecord;
    private final ReadEntries readEntries;
    private final Pages pages;

    OwnAccessPage(KnowOwnRecord knowOwnRecord, ReadEntries readEntries, Pages pages) {
        this.knowOwnRecord = knowOwnRecord;
        this.readEntries = readEntries;
        this.pages = pages;
    }

    @Leaves(value = Deed.AUDIT_READ, purpose = Done.PATIENT_REQUEST)
    @Needs(Activity.SEE_WHO_LOOKED_AT_OWN)
    @GetMapping("/me/access")
    View access(@AuthenticationPrincipal SignedIn reader, @RequestParam(required = false) @Nullable Long before) {
        return pages.page("ownAccess", "Who looked at your record", log(knowOwnRecord.of(reader), before));
    }

    private OwnAccessLog log(Optional<PatientNo> own, @Nullable Long before) {
        if (own.isEmpty()) {
            return new OwnAccessLog(false, List.of(), null);
        }
        Witness.saw(own.get());
        var entries = readEntries.about(own.get(), before, LINES + 1);
        var shown = entries.stream().limit(LINES).toList();
        var older = entries.size() > LINES ? shown.getLast() : null;
        return new OwnAccessLog(
                true,
                shown.stream().map(OwnAccessLog.Line::of).toList(),
                Optional.ofNullable(older).map(Entry::number).orElse(null));
    }
}
