package homeward.board.rota;

import homeward.audit.LeavesNothing;
import homeward.board.cui.Moments;
import homeward.board.frame.Pages;
import homeward.organisations.Ward;
import homeward.rota.KeepRota;
import homeward.rota.Line;
import homeward.rota.Shift;
import homeward.staff.Activity;
import homeward.staff.FindPeople;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where coordinators and ward managers say who is on shift, and so who reaches their patients meanwhile.
@Controller
class RotaPage {
    private static final String EVERY_WARD = "Every ward";
    private static final String NO_PATIENT = "names those who work here, and nobody's record";

    private final KeepRota keepRota;
    private final FindPeople findPeople;
    private final Pages pages;
    private final InstantSource clock;

    RotaPage(KeepRota keepRota, FindPeople findPeople, Pages pages, InstantSource clock) {
        this.keepRota = keepRota;
        this.findPeople = findPeople;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Activity.KEEP_ROTA)
    @LeavesNothing(because = NO_PATIENT)
    @GetMapping("/rota")
    View rota(@AuthenticationPrincipal SignedIn keeper) {
        var now = clock.instant();
        return page(keeper, RotaForm.on(Moments.dayOf(now)), now);
    }

    @Needs(Activity.KEEP_ROTA)
    @LeavesNothing(because = NO_PATIENT)
    @PostMapping("/rota")
    View putOn(@RequestParam Map<String, String> typed, @AuthenticationPrincipal SignedIn keeper) {
        var now = clock.instant();
        var form = RotaForm.of(typed).checked();
        if (!form.problems().isEmpty()) {
            return page(keeper, form, now);
        }
        return switch (keepRota.putOn(
                keeper,
                form.username(),
                form.wardId(),
                form.times(),
                form.howMany().orElseThrow(),
                now)) {
            case DONE -> new RedirectView("/rota");
            case NOBODY_KNOWN ->
                page(keeper, form.with("username", "Nobody has this username. Ask an administrator for it"), now);
            case NOT_YOUR_WARD -> page(keeper, form.with("ward", "Choose a ward whose rota you keep"), now);
            case NONE_TO_COME ->
                page(keeper, form.with("day", "No such shift is still to come. Check day and times"), now);
        };
    }

    @Needs(Activity.KEEP_ROTA)
    @LeavesNothing(because = NO_PATIENT)
    @PostMapping("/rota/{shift}/end")
    View takeOff(@PathVariable String shift, @AuthenticationPrincipal SignedIn keeper) {
        return shift.matches("\\d{1,18}") && keepRota.takeOff(keeper, Long.parseLong(shift), clock.instant())
                ? new RedirectView("/rota")
                : pages.notFound();
    }

    private View page(SignedIn keeper, RotaForm form, Instant now) {
        var wards = keepRota.wardsOf(keeper, now);
        var lines = keepRota.notOver(keeper, now).stream()
                .map(line -> line(line, wards, now))
                .toList();
        var view = new RotaView(form, wards, keepRota.keepsAll(keeper, now), lines);
        var title = (form.problems().isEmpty() ? "" : "Error: ") + "Rota";
        var page = pages.page("rota", title, view).overTheWholeWidth();
        return form.problems().isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private RotaView.Line line(Line line, List<Ward> wards, Instant now) {
        var shift = line.shift();
        var name = findPeople.named(shift.username()).map(Actor::name).orElse(shift.username());
        return new RotaView.Line(
                line.number(), name, ward(shift, wards), shift.from(), shift.until(), shift.isOnAt(now));
    }

    private static String ward(Shift shift, List<Ward> wards) {
        var id = shift.ward();
        return id == null
                ? EVERY_WARD
                : wards.stream()
                        .filter(ward -> ward.id().equals(id))
                        .findFirst()
                        .map(Ward::name)
                        .orElse(id.value());
    }
}
