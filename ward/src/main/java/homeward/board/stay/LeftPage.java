package homeward.board.stay;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.cui.Moments;
import homeward.board.cui.Names;
import homeward.board.frame.Pages;
import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.patients.Patient;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.stays.Left;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Who left a ward within the last 28 days.
@Controller
class LeftPage {
    private final FindWards findWards;
    private final FindStay findStay;
    private final Pages pages;
    private final InstantSource clock;

    LeftPage(FindWards findWards, FindStay findStay, Pages pages, InstantSource clock) {
        this.findWards = findWards;
        this.findStay = findStay;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(value = Activity.SEE_PATIENT, ward = "ward")
    @Leaves(Deed.PATIENT_QUERY)
    @GetMapping("/wards/{ward}/left")
    View left(@PathVariable String ward) {
        var now = clock.instant();
        return findWards
                .byId(new WardId(ward))
                .<View>map(found -> pages.page("stay/left", "Left the ward", found, view(found, now))
                        .overTheWholeWidth())
                .orElseGet(pages::notFound);
    }

    private LeftView view(Ward ward, Instant now) {
        var left = findStay.left(ward.id(), now);
        var names = findStay.names(left.stream().map(Left::patient).collect(Collectors.toSet()));
        return new LeftView(
                ward,
                left.stream()
                        .map(one -> line(ward, one, Objects.requireNonNull(names.get(one.patient()))))
                        .toList());
    }

    private static LeftView.Line line(Ward ward, Left left, Patient patient) {
        var person = patient.person();
        return new LeftView.Line(
                Names.of(person),
                Names.nhsNumber(person),
                Moments.date(person.birthDate()),
                left.admittedAt(),
                left.at(),
                "/wards/" + ward.id().value() + "/stays/" + left.no().value());
    }
}
