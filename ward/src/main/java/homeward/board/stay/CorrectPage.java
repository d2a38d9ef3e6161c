package homeward.board.stay;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.frame.Pages;
import homeward.board.patient.Banner;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.stays.Entry;
import homeward.stays.Happening;
import homeward.stays.MovePatient;
import homeward.stays.Recorded;
import homeward.vocabulary.PathwayVersion;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// Where it is written down that something was otherwise, or never happened.
@Controller
class CorrectPage {
    private static final String ENTRY = "/wards/{ward}/stays/{stay}/entries/{entry}/correct";

    private final FindStay findStay;
    private final FindOffered findOffered;
    private final TellTimeline tellTimeline;
    private final MovePatient movePatient;
    private final Pages pages;
    private final InstantSource clock;

    CorrectPage(
            FindStay findStay,
            FindOffered findOffered,
            TellTimeline tellTimeline,
            MovePatient movePatient,
            Pages pages,
            InstantSource clock) {
        this.findStay = findStay;
        this.findOffered = findOffered;
        this.tellTimeline = tellTimeline;
        this.movePatient = movePatient;
        this.pages = pages;
        this.clock = clock;
    }

    /// An entry of a stay that is to be corrected.
    private record Wrong(OneStay stay, Entry entry) {
        /// What was admitted to stays that ward; where it is wrong, the patient is transferred at the same moment.
        WardId ward() {
            return OneStay.wardOf(entry.what()).orElse(stay.ward().id());
        }
    }

    @Needs(value = Activity.KEEP_STAYS, ward = "ward")
    @Leaves(Deed.PATIENT_READ)
    @GetMapping(ENTRY)
    View form(@PathVariable String ward, @PathVariable String stay, @PathVariable String entry) {
        var now = clock.instant();
        return findStay.on(ward, stay, now)
                .map(found -> standing(found, entry)
                        .<View>map(wrong -> page(view(wrong, filled(wrong.entry()), now)))
                        .orElseGet(() -> meanwhile(found, entry)))
                .orElseGet(pages::notFound);
    }

    @Needs(value = Activity.KEEP_STAYS, ward = "ward")
    @Leaves(Deed.PATIENT_UPDATE)
    @PostMapping(ENTRY)
    View correct(
            @PathVariable String ward,
            @PathVariable String stay,
            @PathVariable String entry,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn reader) {
        var now = clock.instant();
        return findStay.on(ward, stay, now)
                .map(found -> standing(found, entry)
                        .map(wrong -> correct(wrong, checked(view(wrong, Typed.of(sent), now)), reader, now))
                        .orElseGet(() -> meanwhile(found, entry)))
                .orElseGet(pages::notFound);
    }

    private static Optional<Wrong> standing(OneStay found, String entry) {
        return number(entry).flatMap(found::standing).map(standing -> new Wrong(found, standing));
    }

    private static Optional<Long> number(String entry) {
        return entry.matches("\\d{1,18}") ? Optional.of(Long.valueOf(entry)) : Optional.empty();
    }

    /// Where it was an entry of this stay, somebody was faster.
    private View meanwhile(OneStay found, String entry) {
        return number(entry)
                .filter(number -> found.entries().stream().anyMatch(one -> one.number() == number))
                .map(_ -> told(found, ToldOfStay.MEANWHILE))
                .orElseGet(pages::notFound);
    }

    private static Typed filled(Entry entry) {
        return Typed.of(When.filled(entry.happenedAt())).with(MoveFields.filled(entry.what()));
    }

    private static MoveView checked(MoveView view) {
        var typed = view.typed();
        var found = Typed.none();
        if (!typed.is("never", "yes")) {
            MoveFields.check(view.move(), typed, view.offered(), found);
            When.check(typed, found);
        }
        typed.demandText("why", "Say why this is corrected", found);
        return view.with(typed.with(found.stream().distinct().toList()));
    }

    private View correct(Wrong wrong, MoveView view, SignedIn reader, Instant now) {
        var typed = view.typed();
        if (!typed.problems().isEmpty()) {
            return page(view);
        }
        boolean never = typed.is("never", "yes");
        var at = never ? wrong.entry().happenedAt() : When.moment(typed).orElseThrow();
        var what = never
                ? new Happening.NeverHappened()
                : MoveFields.read(view.move(), typed, view.offered(), wrong.ward(), pathway(wrong, view, now));
        if (what.equals(wrong.entry().what())
                && at.truncatedTo(ChronoUnit.MICROS).equals(wrong.entry().happenedAt())) {
            return page(view.with(
                    typed.with("never", "Change what is wrong, or say that it never happened. This stands already")));
        }
        return answer(
                wrong.stay(),
                view,
                at,
                movePatient.correct(
                        wrong.stay().no(),
                        wrong.stay().ward().id(),
                        wrong.entry().number(),
                        what,
                        at,
                        reader.actor(),
                        typed.of("why"),
                        now));
    }

    /// The version that stands, as long as the pathway is the same.
    private @Nullable PathwayVersion pathway(Wrong wrong, MoveView view, Instant now) {
        if (view.move() != Move.ADMISSION) {
            return null;
        }
        return standingVersion(wrong.entry().what())
                .filter(version -> view.typed().is("pathway", version.code()))
                .or(() -> findOffered.version(view.typed().of("pathway"), now))
                .orElseThrow();
    }

    private static Optional<PathwayVersion> standingVersion(Happening what) {
        return what instanceof Happening.Admitted(var _, var _, var grounds) && grounds != null
                ? Optional.of(grounds.pathway())
                : Optional.empty();
    }

    private View answer(OneStay found, MoveView view, Instant at, Recorded recorded) {
        return switch (recorded) {
            case Recorded.Done _ -> told(found, ToldOfStay.CORRECTED);
            case Recorded.CorrectedMeanwhile _ -> told(found, ToldOfStay.MEANWHILE);
            default ->
                Refused.of(recorded, at)
                        .<View>map(problem -> page(view.with(view.typed().with(problem.field(), problem.text()))))
                        .orElseGet(pages::notFound);
        };
    }

    private MoveView view(Wrong wrong, Typed typed, Instant now) {
        var stay = wrong.stay();
        var what = wrong.entry().what();
        return new MoveView(
                Banner.of(stay.patient().person(), now),
                stay.ward(),
                stay.address(),
                stay.address() + "/entries/" + wrong.entry().number() + "/correct",
                Move.of(what),
                tellTimeline.words(stay.entries()).title(what),
                "",
                List.of(),
                typed,
                findOffered.standing(what, stay.ward(), now));
    }

    private static View told(OneStay found, String what) {
        return new RedirectView(found.address() + "?told=" + what);
    }

    private View page(MoveView view) {
        var page = pages.page("stay/move", view.typed().mark() + view.title(), view.ward(), view);
        return view.typed().problems().isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
