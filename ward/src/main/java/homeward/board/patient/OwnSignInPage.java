package homeward.board.patient;

import homeward.access.LinkOwnRecord;
import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.frame.Pages;
import homeward.machines.OwnAddress;
import homeward.staff.Activity;
import homeward.staff.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where somebody of the ward gives a patient a link, with which the patient makes known how they sign in.
@Controller
class OwnSignInPage {
    private final FindOnTheWard findOnTheWard;
    private final LinkOwnRecord linkOwnRecord;
    private final OwnAddress ownAddress;
    private final Pages pages;
    private final InstantSource clock;

    OwnSignInPage(
            FindOnTheWard findOnTheWard,
            LinkOwnRecord linkOwnRecord,
            OwnAddress ownAddress,
            Pages pages,
            InstantSource clock) {
        this.findOnTheWard = findOnTheWard;
        this.linkOwnRecord = linkOwnRecord;
        this.ownAddress = ownAddress;
        this.pages = pages;
        this.clock = clock;
    }

    @Leaves(Deed.PATIENT_READ)
    @Needs(value = Activity.LINK_OWN_DEVICE, patient = "id")
    @GetMapping("/patients/{id}/own-sign-in")
    View ask(@PathVariable String id) {
        return findOnTheWard.called(id).map(found -> page(found, null)).orElseGet(pages::notFound);
    }

    @Leaves(Deed.ACCOUNT_CHANGE)
    @Needs(value = Activity.LINK_OWN_DEVICE, patient = "id")
    @PostMapping("/patients/{id}/own-sign-in")
    View make(@PathVariable String id, HttpServletRequest request) {
        return findOnTheWard
                .called(id)
                .map(found -> page(
                        found,
                        ownAddress.base(request) + "/me/link/"
                                + linkOwnRecord.codeFor(found.no()).spoken()))
                .orElseGet(pages::notFound);
    }

    private View page(OnTheWard found, @Nullable String link) {
        var now = clock.instant();
        var banner = Banner.of(found.patient().person(), now);
        var view = new OwnSignIn(banner, link, now.plus(LinkOwnRecord.GOOD_FOR));
        return pages.page("ownSignIn", "Link the patient's own sign-in", found.ward(), view);
    }
}
