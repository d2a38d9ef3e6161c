package homeward.board.stay;

import homeward.alerts.ReadAlerts;
import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.cui.Moments;
import homeward.board.frame.Pages;
import homeward.board.patient.Banner;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.stays.Happening;
import homeward.stays.MovePatient;
import homeward.stays.Particulars;
import homeward.stays.Recorded;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where it is written down what happened to a patient: one short form for each move.
@Controller
class MovePage {
    private static final String MOVES =
            "/wards/{ward}/stays/{stay}/{move:transfer|leave|return|to-hospital|expected|hand-over|discharge|died}";

    private final FindStay findStay;
    private final FindOffered findOffered;
    private final MovePatient movePatient;
    private final ReadAlerts readAlerts;
    private final Pages pages;
    private final InstantSource clock;

    MovePage(
            FindStay findStay,
            FindOffered findOffered,
            MovePatient movePatient,
            ReadAlerts readAlerts,
            Pages pages,
            InstantSource clock) {
        this.findStay = findStay;
        this.findOffered = findOffered;
        this.movePatient = movePatient;
        this.readAlerts = readAlerts;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(value = Activity.KEEP_STAYS, ward = "ward")
    @Leaves(Deed.PATIENT_READ)
    @GetMapping(MOVES)
    View form(@PathVariable String ward, @PathVariable String stay, @PathVariable String move) {
        var now = clock.instant();
        var typed = Typed.of(When.filled(now));
        return findStay.on(ward, stay, now)
                .map(found -> found.isHere()
                        ? page(view(found, Move.called(move).orElseThrow(), typed, now))
                        : told(found, ToldOfStay.NO_LONGER))
                .orElseGet(pages::notFound);
    }

    @Needs(value = Activity.KEEP_STAYS, ward = "ward")
    @Leaves(Deed.PATIENT_UPDATE)
    @PostMapping(MOVES)
    View move(
            @PathVariable String ward,
            @PathVariable String stay,
            @PathVariable String move,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn reader) {
        var now = clock.instant();
        var typed = Typed.of(sent);
        return findStay.on(ward, stay, now)
                .map(found -> found.isHere()
                        ? move(found, checked(view(found, Move.called(move).orElseThrow(), typed, now)), reader, now)
                        : told(found, ToldOfStay.NO_LONGER))
                .orElseGet(pages::notFound);
    }

    private static MoveView checked(MoveView view) {
        var found = Typed.none();
        MoveFields.check(view.move(), view.typed(), view.offered(), found);
        When.check(view.typed(), found);
        When.moment(view.typed())
                .map(Moments::dayOf)
                .filter(_ -> view.move() == Move.EXPECTED)
                .ifPresent(said -> MoveFields.checkExpected(view.typed(), said, found));
        return view.with(view.typed().with(found));
    }

    private View move(OneStay found, MoveView view, SignedIn reader, Instant now) {
        var typed = view.typed();
        if (!typed.problems().isEmpty()) {
            return page(view);
        }
        var what =
                MoveFields.read(view.move(), typed, view.offered(), found.ward().id(), null);
        if (stands(found.particulars(), what)) {
            return told(found, ToldOfStay.NOTHING_NEW);
        }
        var at = When.moment(typed).orElseThrow();
        var why = typed.of("why").isEmpty() ? null : typed.of("why");
        var recorded = movePatient.move(found.no(), found.ward().id(), what, at, reader.actor(), why, now);
        return switch (recorded) {
            case Recorded.Done _ -> told(found, ToldOfStay.RECORDED);
            case Recorded.NotFound _ -> told(found, ToldOfStay.NO_LONGER);
            case Recorded.DoesNotFit(var move, var _, var _)
            when move.equals(what) && !view.move().isPossible(found.stage()) -> told(found, ToldOfStay.NO_LONGER);
            default ->
                Refused.of(recorded, at)
                        .<View>map(problem -> page(view.with(typed.with(problem.field(), problem.text()))))
                        .orElseGet(pages::notFound);
        };
    }

    /// What can be said again without the ledger's minding, and says nothing new.
    private static boolean stands(@Nullable Particulars particulars, Happening what) {
        return particulars != null
                && switch (what) {
                    case Happening.Expected(var on) -> on.equals(particulars.expectedOn());
                    case Happening.HandedOver(var who) -> who.equals(particulars.accountable());
                    default -> false;
                };
    }

    private MoveView view(OneStay found, Move move, Typed typed, Instant now) {
        return new MoveView(
                Banner.of(found.patient().person(), now),
                found.ward(),
                found.address(),
                found.address() + "/" + move.word(),
                move,
                null,
                stands(found.particulars(), move),
                move.endsAlerts() ? alerts(found) : List.of(),
                typed,
                findOffered.on(found.ward(), now));
    }

    private static String stands(@Nullable Particulars particulars, Move move) {
        if (particulars == null) {
            return "";
        }
        var on = particulars.expectedOn();
        return switch (move) {
            case EXPECTED -> on == null ? "Nobody has said a day yet." : "So far: " + Moments.date(on) + ".";
            case TRANSFER, HAND_OVER -> "Accountable so far: " + Words.said(particulars.accountable()) + ".";
            default -> "";
        };
    }

    private List<String> alerts(OneStay found) {
        var patient = found.patient().no();
        return readAlerts.open(Set.of(patient)).getOrDefault(patient, List.of()).stream()
                .map(alert -> alert.rule().sentence() + ", since " + Moments.dateAndTime(alert.raisedAt()))
                .toList();
    }

    private static View told(OneStay found, String what) {
        return new RedirectView(found.address() + "?told=" + what);
    }

    private View page(MoveView view) {
        var page = pages.page("stay/move", view.typed().mark() + view.title(), view.ward(), view);
        return view.typed().problems().isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
