package homeward.board.capacity;

import homeward.audit.LeavesNothing;
import homeward.beds.AsAt;
import homeward.beds.Figures;
import homeward.beds.FindFigures;
import homeward.beds.ReadCapacity;
import homeward.beds.StateCapacity;
import homeward.beds.Stated;
import homeward.board.frame.Pages;
import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.pathways.FindPathways;
import homeward.pathways.Pathway;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What a ward has and can take, and where its coordinators and managers say so.
@Controller
class CapacityPage {
    private static final String NOBODYS_RECORD = "counts places and patients, and tells nobody's record";
    private static final int STATEMENTS = 10;

    private final FindWards findWards;
    private final FindPathways findPathways;
    private final ReadCapacity readCapacity;
    private final StateCapacity stateCapacity;
    private final FindFigures findFigures;
    private final Pages pages;
    private final InstantSource clock;

    CapacityPage(
            FindWards findWards,
            FindPathways findPathways,
            ReadCapacity readCapacity,
            StateCapacity stateCapacity,
            FindFigures findFigures,
            Pages pages,
            InstantSource clock) {
        this.findWards = findWards;
        this.findPathways = findPathways;
        this.readCapacity = readCapacity;
        this.stateCapacity = stateCapacity;
        this.findFigures = findFigures;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(value = Activity.SEE_CAPACITY, ward = "ward")
    @LeavesNothing(because = NOBODYS_RECORD)
    @GetMapping("/wards/{ward}/capacity")
    View capacity(@PathVariable String ward) {
        return find(ward).map(found -> page(found, clock.instant())).orElseGet(pages::notFound);
    }

    @Needs(value = Activity.SEE_CAPACITY, ward = "ward")
    @LeavesNothing(because = NOBODYS_RECORD)
    @GetMapping("/wards/{ward}/capacity.json")
    ResponseEntity<String> json(@PathVariable String ward) {
        var known = readCapacity.knownNow();
        return find(ward)
                .flatMap(found -> findFigures.of(found.id().value(), new AsAt(known, known)))
                .map(Figures::json)
                .map(figures -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(figures))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Needs(value = Activity.STATE_CAPACITY, ward = "ward")
    @LeavesNothing(because = NOBODYS_RECORD)
    @PostMapping("/wards/{ward}/capacity")
    View places(
            @PathVariable String ward,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn coordinator) {
        var now = clock.instant();
        return find(ward)
                .map(found -> {
                    var typed = new Typed(fields);
                    var capacity = CapacityForm.capacity(typed);
                    var from = typed.from("", now);
                    var why = typed.why("why", Stated.LONGEST_WHY);
                    if (from == null || !typed.problems().isEmpty()) {
                        return again(found, typed, fields, now);
                    }
                    stateCapacity.places(found.id(), from, capacity, why, coordinator.actor());
                    return done(found);
                })
                .orElseGet(pages::notFound);
    }

    @Needs(value = Activity.STATE_CAPACITY, ward = "ward")
    @LeavesNothing(because = NOBODYS_RECORD)
    @PostMapping("/wards/{ward}/capacity/besides")
    View besides(
            @PathVariable String ward,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn coordinator) {
        var now = clock.instant();
        return find(ward)
                .map(found -> {
                    var typed = new Typed(fields);
                    var codes = findPathways.inForce(now).stream()
                            .map(Pathway::code)
                            .toList();
                    var resources = CapacityForm.resources(typed, codes);
                    var from = typed.from(CapacityForm.BESIDES, now);
                    var why = typed.why(CapacityForm.BESIDES + "why", Stated.LONGEST_WHY);
                    if (from == null || !typed.problems().isEmpty()) {
                        return again(found, typed, fields, now);
                    }
                    stateCapacity.resources(found.id(), from, resources, why, coordinator.actor());
                    return done(found);
                })
                .orElseGet(pages::notFound);
    }

    private Optional<Ward> find(String ward) {
        return Optional.of(ward).filter(FhirId::holds).flatMap(id -> findWards.byId(new WardId(id)));
    }

    private static View done(Ward ward) {
        return new RedirectView("/wards/" + ward.id().value() + "/capacity");
    }

    private View page(Ward ward, Instant now) {
        return pages.page("capacity", "Capacity", ward, view(ward, now, null, null));
    }

    private View again(Ward ward, Typed typed, Map<String, String> fields, Instant now) {
        var view = view(ward, now, fields, typed);
        return pages.page("capacity", "Error: Capacity", ward, view).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private CapacityView view(Ward ward, Instant now, @Nullable Map<String, String> fields, @Nullable Typed typed) {
        var asAt = AsAt.latest(now);
        var there = readCapacity.of(ward.id(), asAt);
        var form = CapacityForm.of(there.places(), readCapacity.resources(ward.id(), asAt), now);
        return new CapacityView(
                ward,
                now,
                there,
                typed == null || fields == null ? form : form.with(fields, typed.problems()),
                findPathways.inForce(now),
                said(ward));
    }

    private List<CapacityView.Line> said(Ward ward) {
        return Stream.concat(
                        readCapacity.placesSaid(ward.id(), STATEMENTS).stream().map(CapacityView.Line::ofPlaces),
                        readCapacity.resourcesSaid(ward.id(), STATEMENTS).stream()
                                .map(CapacityView.Line::ofBesides))
                .sorted(Comparator.comparing(CapacityView.Line::recorded).reversed())
                .toList();
    }
}
