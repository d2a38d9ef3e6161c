package homeward.board;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.ClockList.Line;
import homeward.board.frame.Pages;
import homeward.kit.DeviceClock;
import homeward.kit.ReadClocks;
import homeward.patients.FindPatients;
import homeward.staff.Activity;
import homeward.staff.Needs;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The devices whose clocks somebody must set.
@Controller
class ClocksPage {
    private static final int NEWEST = 200;

    private final ReadClocks readClocks;
    private final FindPatients findPatients;
    private final Pages pages;
    private final InstantSource clock;

    ClocksPage(ReadClocks readClocks, FindPatients findPatients, Pages pages, InstantSource clock) {
        this.readClocks = readClocks;
        this.findPatients = findPatients;
        this.pages = pages;
        this.clock = clock;
    }

    @Leaves(Deed.PATIENT_QUERY)
    @Needs(Activity.SEE_DEVICE_CLOCKS)
    @GetMapping("/device-clocks")
    View clocks() {
        var list = new ClockList(clock.instant(), lines(readClocks.wrong(NEWEST)));
        return pages.page("clocks", "Device clocks", list).overTheWholeWidth();
    }

    private List<Line> lines(List<DeviceClock> wrong) {
        var people =
                findPatients.byNumber(wrong.stream().map(DeviceClock::patient).toList());
        return wrong.stream()
                .flatMap(one -> Stream.ofNullable(people.get(one.patient())).map(patient -> new Line(one, patient)))
                .toList();
    }
}
