package homeward.board;

import homeward.board.frame.Pages;
import homeward.monitoring.ReadQuarantine;
import homeward.staff.Activity;
import homeward.staff.Needs;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What was sent and could not be charted: on nobody's chart, and in front of somebody's eyes.
@Controller
class QuarantinePage {

    private static final int NEWEST = 200;

    private final ReadQuarantine readQuarantine;
    private final Pages pages;
    private final InstantSource clock;

    QuarantinePage(ReadQuarantine readQuarantine, Pages pages, InstantSource clock) {
        this.readQuarantine = readQuarantine;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Activity.SEE_QUARANTINE)
    @GetMapping("/quarantine")
    View quarantine() {
        var list = new QuarantineList(clock.instant(), readQuarantine.newest(NEWEST), readQuarantine.count());
        return pages.page("quarantine", "Quarantine", list).overTheWholeWidth();
    }
}
