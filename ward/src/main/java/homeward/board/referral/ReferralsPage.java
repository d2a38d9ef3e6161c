package homeward.board.referral;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.frame.Pages;
import homeward.board.referral.ReferralList.Line;
import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.stays.FollowReferrals;
import homeward.stays.Referred;
import homeward.vocabulary.PatientId;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Tells a referrer what became of their patients: on which ward, since when, and when they went home. No chart.
@Controller
class ReferralsPage {
    private final FollowReferrals followReferrals;
    private final FindPatients findPatients;
    private final FindWards findWards;
    private final Pages pages;
    private final InstantSource clock;

    ReferralsPage(
            FollowReferrals followReferrals,
            FindPatients findPatients,
            FindWards findWards,
            Pages pages,
            InstantSource clock) {
        this.followReferrals = followReferrals;
        this.findPatients = findPatients;
        this.findWards = findWards;
        this.pages = pages;
        this.clock = clock;
    }

    @Leaves(Deed.PATIENT_QUERY)
    @Needs(Activity.SEE_OWN_REFERRALS)
    @GetMapping("/referrals")
    View all(@AuthenticationPrincipal SignedIn referrer) {
        return page("Your referrals", new ReferralList(false, lines(mine(referrer))));
    }

    @Leaves(Deed.PATIENT_READ)
    @Needs(value = Activity.SEE_OWN_REFERRALS, patient = "id")
    @GetMapping("/referrals/{id}")
    View one(@PathVariable String id, @AuthenticationPrincipal SignedIn referrer) {
        var no = findPatients.numberOf(new PatientId(id));
        var lines = lines(mine(referrer).stream()
                .filter(one -> no.filter(one.patient()::equals).isPresent())
                .toList());
        return lines.isEmpty() ? pages.notFound() : page("Your referral", new ReferralList(true, lines));
    }

    private View page(String title, ReferralList list) {
        return pages.page("referrals", title, list);
    }

    private List<Referred> mine(SignedIn referrer) {
        return followReferrals.of(referrer.asReferrer(clock.instant()));
    }

    private List<Line> lines(List<Referred> referred) {
        var people = findPatients.byNumber(
                referred.stream().map(Referred::patient).distinct().toList());
        return referred.stream()
                .flatMap(one ->
                        Stream.ofNullable(people.get(one.patient())).map(patient -> new Line(patient, one, ward(one))))
                .toList();
    }

    private String ward(Referred one) {
        return findWards.byId(one.ward()).map(Ward::name).orElse(one.ward().value());
    }
}
