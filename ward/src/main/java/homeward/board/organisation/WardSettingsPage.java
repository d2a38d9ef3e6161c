package homeward.board.organisation;

import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Leaves;
import homeward.audit.LeavesNothing;
import homeward.audit.Witness;
import homeward.board.cui.Moments;
import homeward.board.frame.Pages;
import homeward.organisations.ChangeWard;
import homeward.organisations.ChangeWard.Closing;
import homeward.organisations.ReadWardSettings;
import homeward.organisations.SettingsOfWard;
import homeward.organisations.WardWeek;
import homeward.staff.Activity;
import homeward.staff.FindPeople;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.WardId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where ward managers say how their ward is kept, and see what it lacks before it happens.
@Controller
class WardSettingsPage {
    private final ReadWardSettings readSettings;
    private final ChangeWard changeWard;
    private final FindPeople findPeople;
    private final Pages pages;
    private final InstantSource clock;

    WardSettingsPage(
            ReadWardSettings readSettings,
            ChangeWard changeWard,
            FindPeople findPeople,
            Pages pages,
            InstantSource clock) {
        this.readSettings = readSettings;
        this.changeWard = changeWard;
        this.findPeople = findPeople;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(value = Activity.KEEP_WARD, ward = "ward")
    @LeavesNothing(because = "says how a ward is kept, and shows nobody's record")
    @GetMapping("/wards/{ward}/settings")
    View settings(@PathVariable String ward, @RequestParam(defaultValue = "") String saved) {
        return found(ward)
                .map(settings -> page(settings, TypedForm.of(Map.of()), !saved.isEmpty()))
                .orElseGet(pages::notFound);
    }

    @Needs(value = Activity.KEEP_WARD, ward = "ward")
    @Leaves(value = Deed.SETTINGS_CHANGE, purpose = Done.ADMINISTRATION)
    @PostMapping("/wards/{ward}/settings")
    View change(
            @PathVariable String ward,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn keeper) {
        var found = found(ward);
        if (found.isEmpty()) {
            return pages.notFound();
        }
        var form = known(SettingsForm.checked(TypedForm.of(typed)));
        if (form.isFine()) {
            Witness.because(ward + ": " + TypedChange.told(form));
            form = kept(new WardId(ward), form, keeper);
        }
        return form.isFine()
                ? new RedirectView("/wards/" + ward + "/settings?saved=" + form.value("part") + "#saved")
                : page(found.get(), form, false);
    }

    private TypedForm known(TypedForm form) {
        var username = form.value("username");
        return form.value("part").equals("lead")
                        && !username.isEmpty()
                        && findPeople.named(username).isEmpty()
                ? form.with("username", "Nobody has this username. Leave it empty for a lead without an account")
                : form;
    }

    private TypedForm kept(WardId ward, TypedForm form, SignedIn keeper) {
        var by = keeper.actor();
        switch (form.value("part")) {
            case "names" -> changeWard.call(ward, form.value("name"), form.value("word"));
            case "lead" ->
                changeWard.lead(
                        ward,
                        form.date("lead-from").orElseThrow(),
                        SettingsForm.leadOf(form).orElse(null),
                        by);
            case "hours" ->
                changeWard.open(ward, form.date("hours-from").orElseThrow(), SettingsForm.hoursOf(form), by);
            case "owners" ->
                changeWard.own(ward, form.date("owners-from").orElseThrow(), SettingsForm.ownersOf(form), by);
            case "catchment" ->
                changeWard.take(ward, form.date("catchment-from").orElseThrow(), form.value("catchment"), by);
            default -> {
                return closed(ward, form);
            }
        }
        return form;
    }

    private TypedForm closed(WardId ward, TypedForm form) {
        return changeWard.close(ward, form.date("last").orElse(null)) == Closing.PATIENTS_WOULD_STAY
                ? form.with(
                        "last-day",
                        "Patients are on the ward after this day. Discharge or move them first, or choose a later day")
                : form;
    }

    private Optional<SettingsOfWard> found(String ward) {
        return Optional.of(ward).filter(FhirId::holds).flatMap(id -> readSettings.of(new WardId(id)));
    }

    private View page(SettingsOfWard settings, TypedForm form, boolean saved) {
        LocalDate today = Moments.dayOf(clock.instant());
        var view = new WardSettingsView(
                settings,
                today,
                settings.week().gaps(today, WardWeek.AHEAD),
                SettingsForm.filled(settings, today, form, Moments.LONDON),
                saved);
        var page = pages.page(
                "organisation/wardSettings",
                (form.isFine() ? "" : "Error: ") + "Settings of "
                        + settings.ward().name(),
                settings.ward(),
                view);
        return form.isFine() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
