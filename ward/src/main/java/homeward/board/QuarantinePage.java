package homeward.board;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.frame.Pages;
import homeward.monitoring.QuarantineReason;
import homeward.monitoring.Quarantined;
import homeward.monitoring.ReadQuarantine;
import homeward.patients.FindPatients;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientId;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What was sent and could not be charted: on nobody's chart, and in front of somebody's eyes.
@Controller
class QuarantinePage {

    private static final int NEWEST = 200;

    private final ReadQuarantine readQuarantine;
    private final FindPatients findPatients;
    private final Pages pages;
    private final InstantSource clock;

    QuarantinePage(ReadQuarantine readQuarantine, FindPatients findPatients, Pages pages, InstantSource clock) {
        this.readQuarantine = readQuarantine;
        this.findPatients = findPatients;
        this.pages = pages;
        this.clock = clock;
    }

    @Leaves(Deed.PATIENT_QUERY)
    @Needs(Activity.SEE_QUARANTINE)
    @GetMapping("/quarantine")
    View quarantine() {
        var list = new QuarantineList(clock.instant(), readQuarantine.newest(NEWEST), readQuarantine.count());
        witness(list.newest());
        return pages.page("quarantine", "Quarantine", list).overTheWholeWidth();
    }

    /// Names are as they were sent: those that are somebody's were seen.
    private void witness(List<Quarantined> shown) {
        shown.stream()
                .filter(one -> one.reason() != QuarantineReason.UNKNOWN_PATIENT)
                .flatMap(one -> Stream.ofNullable(one.patient()))
                .filter(FhirId::holds)
                .distinct()
                .forEach(patient -> findPatients.numberOf(new PatientId(patient)));
    }
}
