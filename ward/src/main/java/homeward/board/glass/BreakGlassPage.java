package homeward.board.glass;

import homeward.access.BreakTheGlass;
import homeward.access.Opening;
import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Leaves;
import homeward.audit.LeavesNothing;
import homeward.audit.Witness;
import homeward.board.frame.Pages;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.vocabulary.PatientId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where somebody opens, with a reason, the record of a patient who is not theirs.
@Controller
class BreakGlassPage {
    private final BreakTheGlass breakTheGlass;
    private final Pages pages;

    BreakGlassPage(BreakTheGlass breakTheGlass, Pages pages) {
        this.breakTheGlass = breakTheGlass;
        this.pages = pages;
    }

    @Needs(Activity.BREAK_THE_GLASS)
    @LeavesNothing(because = "shows an empty form")
    @GetMapping("/break-glass/new")
    View form() {
        return page(GlassForm.empty());
    }

    @Needs(Activity.BREAK_THE_GLASS)
    @Leaves(value = Deed.BREAK_GLASS, purpose = Done.EMERGENCY)
    @PostMapping("/break-glass/new")
    View open(@RequestParam Map<String, String> typed, @AuthenticationPrincipal SignedIn person) {
        var form = new GlassForm(
                        typed.getOrDefault("nhs-number", ""),
                        typed.getOrDefault("day", ""),
                        typed.getOrDefault("month", ""),
                        typed.getOrDefault("year", ""),
                        typed.getOrDefault("reason", ""),
                        typed.getOrDefault("words", ""),
                        List.of())
                .checked();
        if (!form.problems().isEmpty()) {
            return page(form);
        }
        var why = form.why().orElseThrow();
        Witness.because(why.title() + ": " + form.words());
        return answer(
                form,
                breakTheGlass.open(
                        person, form.number().orElseThrow(), form.born().orElseThrow(), why, form.words()));
    }

    private View answer(GlassForm form, Opening opening) {
        return switch (opening) {
            case Opening.Opened(var patient) -> to(patient);
            case Opening.YoursAnyway(var patient) -> {
                Witness.wasOnly(Deed.PATIENT_QUERY);
                yield to(patient);
            }
            case Opening.NobodyFound _ ->
                page(form.with(
                        "nhs-number",
                        "Nobody with this NHS number and this date of birth is on a ward here. Check both"));
            case Opening.SaidBefore _ ->
                page(form.with("words", "You said this the last time. Say why you still need the record"));
        };
    }

    private static View to(PatientId patient) {
        return new RedirectView("/patients/" + patient.value());
    }

    private View page(GlassForm form) {
        var title = (form.problems().isEmpty() ? "" : "Error: ") + "Emergency access";
        var page = pages.page("breakGlass", title, form);
        return form.problems().isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
