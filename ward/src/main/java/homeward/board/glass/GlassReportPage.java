package homeward.board.glass;

import homeward.access.BrokenGlass;
import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Leaves;
import homeward.board.cui.Moments;
import homeward.board.frame.Pages;
import homeward.patients.FindPatients;
import homeward.plumbing.Reach;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The weekly report of what was opened in an emergency: by the provider's own people, or about its patients.
@Controller
class GlassReportPage {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 6);

    private final BrokenGlass brokenGlass;
    private final FindPatients findPatients;
    private final Pages pages;
    private final InstantSource clock;

    GlassReportPage(BrokenGlass brokenGlass, FindPatients findPatients, Pages pages, InstantSource clock) {
        this.brokenGlass = brokenGlass;
        this.findPatients = findPatients;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Activity.SEE_BROKEN_GLASS)
    @Leaves(value = Deed.AUDIT_READ, purpose = Done.ADMINISTRATION)
    @GetMapping("/break-glass")
    View page(@RequestParam(defaultValue = "") String week, @AuthenticationPrincipal SignedIn reader) {
        var report = report(week, reader);
        return pages.page("glassReport", report.title(), report).overTheWholeWidth();
    }

    @Needs(Activity.SEE_BROKEN_GLASS)
    @Leaves(value = Deed.AUDIT_READ, purpose = Done.ADMINISTRATION)
    @GetMapping("/break-glass.csv")
    ResponseEntity<String> csv(@RequestParam(defaultValue = "") String week, @AuthenticationPrincipal SignedIn reader) {
        var report = report(week, reader);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"emergency-access-" + report.monday() + ".csv\"")
                .body(report.csv());
    }

    private GlassReport report(String week, SignedIn reader) {
        var today = Moments.dayOf(clock.instant());
        var monday = day(week, today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var from = monday.atStartOfDay(Moments.LONDON).toInstant();
        var to = monday.plusWeeks(1).atStartOfDay(Moments.LONDON).toInstant();
        var provider = reader.posts().getFirst().provider();
        var found = brokenGlass.concerning(provider, from, to);
        var patients = Reach.within(
                Reach.HOUSE,
                () -> findPatients.byNumber(
                        found.stream().map(one -> one.patient()).distinct().toList()));
        var lines = found.stream()
                .flatMap(one -> Stream.ofNullable(patients.get(one.patient()))
                        .map(patient ->
                                new GlassReport.Line(one, patient.person().id().value())))
                .toList();
        return new GlassReport(monday, !today.isAfter(monday.plusDays(6)), lines);
    }

    /// Any day of the week that is asked for; this week where it is not said so that it can be followed.
    private static LocalDate day(String week, LocalDate today) {
        try {
            var day = week.isEmpty() ? today : LocalDate.parse(week);
            return day.isBefore(FIRST) || day.isAfter(today) ? today : day;
        } catch (DateTimeParseException _) {
            return today;
        }
    }
}
