package homeward.board.stay;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.audit.LeavesNothing;
import homeward.board.cui.Moments;
import homeward.board.frame.Pages;
import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.patients.Patient;
import homeward.patients.Person;
import homeward.plumbing.RandomText;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.stays.AdmitPatient;
import homeward.stays.Happening;
import homeward.stays.Recorded;
import homeward.stays.Stay;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where a patient is admitted to a ward.
@Controller
class AdmitPage {
    private static final int FORM_BYTES = 16;

    private final FindWards findWards;
    private final FindOffered findOffered;
    private final AdmitPatient admitPatient;
    private final FindPatients findPatients;
    private final WhoIsOnTheWard whoIsOnTheWard;
    private final Pages pages;
    private final InstantSource clock;

    AdmitPage(
            FindWards findWards,
            FindOffered findOffered,
            AdmitPatient admitPatient,
            FindPatients findPatients,
            WhoIsOnTheWard whoIsOnTheWard,
            Pages pages,
            InstantSource clock) {
        this.findWards = findWards;
        this.findOffered = findOffered;
        this.admitPatient = admitPatient;
        this.findPatients = findPatients;
        this.whoIsOnTheWard = whoIsOnTheWard;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(value = Activity.KEEP_STAYS, ward = "ward")
    @LeavesNothing(because = "is an empty form")
    @GetMapping("/wards/{ward}/admit")
    View form(@PathVariable String ward) {
        var now = clock.instant();
        var typed = Typed.of(Map.of("form", RandomText.ofBytes(FORM_BYTES))).with(When.filled(now));
        return findWards
                .byId(new WardId(ward))
                .<View>map(found -> page(new AdmitView(found, typed, findOffered.on(found, now))))
                .orElseGet(pages::notFound);
    }

    @Needs(value = Activity.KEEP_STAYS, ward = "ward")
    @Leaves(Deed.PATIENT_UPDATE)
    @PostMapping("/wards/{ward}/admit")
    View admit(
            @PathVariable String ward,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn reader) {
        var now = clock.instant();
        var typed = Typed.of(sent).orWith("form", RandomText.ofBytes(FORM_BYTES));
        return findWards
                .byId(new WardId(ward))
                .map(found -> admit(checked(new AdmitView(found, typed, findOffered.on(found, now)), now), reader, now))
                .orElseGet(pages::notFound);
    }

    private static AdmitView checked(AdmitView view, Instant now) {
        var found = Typed.none();
        Whom.check(view.typed(), Moments.dayOf(now), found);
        Minimum.check(view.typed(), view.offered(), found);
        When.check(view.typed(), found);
        return new AdmitView(view.ward(), view.typed().with(found), view.offered());
    }

    private View admit(AdmitView view, SignedIn reader, Instant now) {
        var typed = view.typed();
        if (!typed.problems().isEmpty()) {
            return page(view);
        }
        var person = Whom.read(typed, reader.actor().username());
        var pathway = findOffered.version(typed.of("pathway"), now).orElseThrow();
        var admitted = new Happening.Admitted(
                view.ward().id(), Minimum.accountable(typed, view.offered()), Minimum.read(typed, pathway));
        var at = When.moment(typed).orElseThrow();
        var recorded = admitPatient.admit(person, admitted, at, reader.actor(), now);
        return switch (recorded) {
            case Recorded.Done(var stay, var _) -> told(view.ward(), stay, ToldOfStay.ADMITTED);
            case Recorded.AlreadyOnAWard _ ->
                sentBefore(view.ward(), person, at)
                        .map(stay -> told(view.ward(), stay, ToldOfStay.ADMITTED_BEFORE))
                        .orElseGet(() -> refused(view, recorded, at));
            default -> refused(view, recorded, at);
        };
    }

    /// The stay that this very form has begun: of the same person, here, at the same moment.
    private Optional<StayNo> sentBefore(Ward ward, Person person, Instant at) {
        return findPatients
                .byId(person.id())
                .or(() -> Optional.ofNullable(person.nhsNumber()).flatMap(findPatients::byNhsNumber))
                .map(Patient::no)
                .flatMap(no -> Optional.ofNullable(whoIsOnTheWard.of(Set.of(no)).get(no)))
                .filter(stay ->
                        stay.ward().equals(ward.id()) && stay.admittedAt().equals(at.truncatedTo(ChronoUnit.MICROS)))
                .map(Stay::no);
    }

    private View refused(AdmitView view, Recorded recorded, Instant at) {
        return Refused.of(recorded, at)
                .<View>map(problem -> page(
                        new AdmitView(view.ward(), view.typed().with(problem.field(), problem.text()), view.offered())))
                .orElseGet(pages::notFound);
    }

    private static View told(Ward ward, StayNo stay, String what) {
        return new RedirectView("/wards/" + ward.id().value() + "/stays/" + stay.value() + "?told=" + what);
    }

    private View page(AdmitView view) {
        var page = pages.page("stay/admit", view.typed().mark() + "Admit a patient", view.ward(), view);
        return view.typed().problems().isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
