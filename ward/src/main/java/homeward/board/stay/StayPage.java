package homeward.board.stay;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.frame.Pages;
import homeward.board.patient.Banner;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.stays.Entry;
import homeward.stays.Happening;
import homeward.stays.Particulars;
import homeward.stays.Presence;
import homeward.stays.Stay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page of one stay.
@Controller
class StayPage {
    private final FindStay findStay;
    private final TellTimeline tellTimeline;
    private final Pages pages;
    private final InstantSource clock;

    StayPage(FindStay findStay, TellTimeline tellTimeline, Pages pages, InstantSource clock) {
        this.findStay = findStay;
        this.tellTimeline = tellTimeline;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(value = Activity.SEE_PATIENT, ward = "ward")
    @Leaves(Deed.PATIENT_READ)
    @GetMapping("/wards/{ward}/stays/{stay}")
    View stay(
            @PathVariable String ward,
            @PathVariable String stay,
            @RequestParam(required = false) @Nullable String told) {
        var now = clock.instant();
        return findStay.on(ward, stay, now)
                .<View>map(found -> pages.page("stay/stay", "Stay", found.ward(), view(found, told, now)))
                .orElseGet(pages::notFound);
    }

    private StayView view(OneStay found, @Nullable String told, Instant now) {
        var words = tellTimeline.words(found.entries());
        var particulars = found.particulars();
        var present = found.present();
        return new StayView(
                Banner.of(found.patient().person(), now),
                found.ward(),
                found.address(),
                found.isHere(),
                where(found, present, words),
                present.map(Stay::presence).orElse(null),
                present.map(Stay::since).or(() -> found.happened(OneStay::ends)).orElse(null),
                present.map(stay -> stay.day(now)).orElse(null),
                particulars == null ? null : particulars.accountable(),
                particulars == null ? null : particulars.expectedOn(),
                grounds(particulars, words),
                incomplete(found).orElse(null),
                moves(found),
                tellTimeline.lines(found.entries()),
                ToldOfStay.of(told).orElse(null));
    }

    private static String where(OneStay found, Optional<Stay> present, Words words) {
        return present.map(stay -> stay.ward().equals(found.ward().id())
                        ? stay.presence().title()
                        : placed(stay.presence()) + words.wards().apply(stay.ward()))
                .orElseGet(() -> found.happened(OneStay::ends).isEmpty()
                        ? "This stay turned out never to have been"
                        : died(found) ? "Died" : "Discharged");
    }

    private static String placed(Presence presence) {
        return switch (presence) {
            case ON_THE_WARD -> "On ";
            case ON_LEAVE -> "On leave from ";
            case IN_HOSPITAL -> "In hospital, from ";
        };
    }

    private static boolean died(OneStay found) {
        return found.happened(what -> what instanceof Happening.Died).isPresent();
    }

    private static List<Fact> grounds(@Nullable Particulars particulars, Words words) {
        var grounds = particulars == null ? null : particulars.grounds();
        return grounds == null ? List.of() : words.facts(grounds);
    }

    /// The standing admission that says nothing of why.
    private static Optional<Long> incomplete(OneStay found) {
        return OneStay.standing(found.entries()).stream()
                .filter(entry ->
                        entry.what() instanceof Happening.Admitted(var _, var _, var grounds) && grounds == null)
                .map(Entry::number)
                .findFirst();
    }

    private static List<Move> moves(OneStay found) {
        return found.isHere()
                ? Stream.of(Move.values())
                        .filter(move -> move.isPossible(found.stage()))
                        .toList()
                : List.of();
    }
}
