package homeward.board.organisation;

import homeward.access.FindRelationship;
import homeward.audit.LeavesNothing;
import homeward.board.cui.Moments;
import homeward.board.frame.Pages;
import homeward.organisations.FindAreas;
import homeward.organisations.FindWards;
import homeward.organisations.ReadWardSettings;
import homeward.organisations.Ward;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The map of organisations as at any day, and which wards lack something in the weeks to come.
@Controller
class TreePage {
    private static final String DAY = "on";

    private final FindAreas findAreas;
    private final FindWards findWards;
    private final ReadWardSettings readSettings;
    private final FindRelationship findRelationship;
    private final Pages pages;
    private final InstantSource clock;

    TreePage(
            FindAreas findAreas,
            FindWards findWards,
            ReadWardSettings readSettings,
            FindRelationship findRelationship,
            Pages pages,
            InstantSource clock) {
        this.findAreas = findAreas;
        this.findWards = findWards;
        this.readSettings = readSettings;
        this.findRelationship = findRelationship;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Activity.SEE_ORGANISATIONS)
    @LeavesNothing(because = "names organisations and wards, and nobody's record")
    @GetMapping("/organisations")
    View tree(@RequestParam Map<String, String> typed, @AuthenticationPrincipal SignedIn reader) {
        var today = Moments.dayOf(clock.instant());
        var form = TypedForm.of(typed).allowingDay(DAY);
        var day = form.date(DAY).orElse(today);
        var shown = form.day(DAY).isEmpty()
                ? TypedForm.of(TypedForm.typed(DAY, today)).day(DAY)
                : form.day(DAY);
        var gaps = readSettings.gaps(today);
        var wards = findWards.all();
        var view = new TreeView(
                day,
                shown,
                form.dayProblem(DAY),
                findAreas.tree(day),
                gaps,
                wards.stream().filter(ward -> gaps.containsKey(ward.id())).toList(),
                findRelationship.amongWards(reader, Activity.KEEP_WARD, wards).stream()
                        .map(Ward::id)
                        .collect(Collectors.toUnmodifiableSet()));
        var page = pages.page("organisation/tree", (form.isFine() ? "" : "Error: ") + "Organisations", view);
        return form.isFine() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
