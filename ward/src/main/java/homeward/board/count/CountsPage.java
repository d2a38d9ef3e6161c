package homeward.board.count;

import homeward.audit.LeavesNothing;
import homeward.board.cui.Moments;
import homeward.board.frame.Pages;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.stays.CountPatients;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// How many patients are on the wards, for care boards and for those who run the wards.
///
/// It is always the number of eight o'clock in the morning, as NHS England counts virtual wards. One that followed
/// every admission would say, when it changes, what it was.
@Controller
class CountsPage {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final String NUMBERS_ONLY = "tells numbers, small ones hidden, and nobody's record";

    private final CountPatients countPatients;
    private final Pages pages;
    private final InstantSource clock;

    CountsPage(CountPatients countPatients, Pages pages, InstantSource clock) {
        this.countPatients = countPatients;
        this.pages = pages;
        this.clock = clock;
    }

    @LeavesNothing(because = NUMBERS_ONLY)
    @Needs(Activity.SEE_COUNTS)
    @GetMapping("/counts")
    View page() {
        return pages.page("counts", "Patients on virtual wards", counts());
    }

    @LeavesNothing(because = NUMBERS_ONLY)
    @Needs(Activity.SEE_COUNTS)
    @GetMapping("/counts.csv")
    ResponseEntity<String> csv() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"counts.csv\"")
                .body(counts().csv());
    }

    @LeavesNothing(because = NUMBERS_ONLY)
    @Needs(Activity.SEE_COUNTS)
    @GetMapping("/counts.json")
    ResponseEntity<String> json() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(counts().json());
    }

    private Counts counts() {
        var moment = lastEightOClock(clock.instant());
        return new Counts(moment, countPatients.byWard(moment));
    }

    static Instant lastEightOClock(Instant now) {
        var local = ZonedDateTime.ofInstant(now, Moments.LONDON);
        var day = local.toLocalTime().isBefore(EIGHT) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return day.atTime(EIGHT).atZone(Moments.LONDON).toInstant();
    }
}
