package homeward.board.patient;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.frame.Pages;
import homeward.monitoring.ChangePlan;
import homeward.monitoring.Chart;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where a clinician orders how a patient is observed and scored.
@Controller
class PlanPage {

    private final FindOnTheWard findOnTheWard;
    private final ReadPatient readPatient;
    private final ChangePlan changePlan;
    private final Pages pages;
    private final InstantSource clock;

    PlanPage(
            FindOnTheWard findOnTheWard,
            ReadPatient readPatient,
            ChangePlan changePlan,
            Pages pages,
            InstantSource clock) {
        this.findOnTheWard = findOnTheWard;
        this.readPatient = readPatient;
        this.changePlan = changePlan;
        this.pages = pages;
        this.clock = clock;
    }

    @Leaves(Deed.PATIENT_READ)
    @Needs(value = Activity.CHANGE_PLAN, patient = "id")
    @GetMapping("/patients/{id}/plan")
    View form(@PathVariable String id) {
        var now = clock.instant();
        return findOnTheWard
                .called(id)
                .<View>map(found -> page(
                        found,
                        PlanForm.of(
                                Banner.of(found.patient().person(), now),
                                readPatient
                                        .chart(found.no(), now)
                                        .map(Chart::plan)
                                        .orElse(null))))
                .orElseGet(pages::notFound);
    }

    @Leaves(Deed.PATIENT_UPDATE)
    @Needs(value = Activity.CHANGE_PLAN, patient = "id")
    @PostMapping("/patients/{id}/plan")
    View order(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int every,
            @RequestParam(defaultValue = "0") int scale,
            @RequestParam(defaultValue = "false") boolean pregnant,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn reader) {
        var now = clock.instant();
        return findOnTheWard
                .called(id)
                .map(found -> {
                    var banner = Banner.of(found.patient().person(), now);
                    var form = new PlanForm(
                            banner,
                            every,
                            scale,
                            pregnant,
                            reason.replaceAll("\\p{Cntrl}", " ").strip(),
                            List.of());
                    return order(found, form.checked(), reader);
                })
                .orElseGet(pages::notFound);
    }

    private View order(OnTheWard found, PlanForm form, SignedIn reader) {
        if (!form.problems().isEmpty()) {
            return page(found, form);
        }
        boolean inForce = changePlan.order(
                found.no(),
                form.observeEvery(),
                form.saturationScale(),
                form.pregnant(),
                reader.actor(),
                form.reason(),
                clock.instant());
        return inForce ? new RedirectView(found.address() + "?told=" + Told.ORDERED) : pages.notFound();
    }

    private View page(OnTheWard found, PlanForm form) {
        var title = (form.problems().isEmpty() ? "" : "Error: ") + "Order observations";
        var page = pages.page("plan", title, found.ward(), form);
        return form.problems().isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
