package homeward.board.home;

import homeward.access.LinkOwnRecord;
import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Leaves;
import homeward.audit.LeavesNothing;
import homeward.board.frame.Pages;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where a patient who has signed in links that sign-in to their record, with a link that the ward gave them.
@Controller
class LinkPage {
    private final LinkOwnRecord linkOwnRecord;
    private final Pages pages;

    LinkPage(LinkOwnRecord linkOwnRecord, Pages pages) {
        this.linkOwnRecord = linkOwnRecord;
        this.pages = pages;
    }

    @LeavesNothing(because = "it asks, and does not say whether the link is good")
    @Needs(Activity.LINK_OWN_RECORD)
    @GetMapping("/me/link/{code}")
    View ask(@PathVariable String code) {
        return form(new LinkForm(code, "", "", "", null));
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.PATIENT_REQUEST)
    @Needs(Activity.LINK_OWN_RECORD)
    @PostMapping("/me/link")
    View link(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        var form = new LinkForm(code, day, month, year, null);
        var born = form.born();
        if (born.isEmpty()) {
            return form(form.wrong("Enter your date of birth, like 31 3 1946"));
        }
        return linkOwnRecord.link(reader, code, born.get())
                ? new RedirectView("/me/access")
                : form(form.wrong("This link and this date of birth do not fit together, or the link is over."
                        + " Ask the team that looks after you for another"));
    }

    private View form(LinkForm form) {
        var title = "Link your sign-in to your record";
        var page = pages.page("linkOwnRecord", form.problem() == null ? title : "Error: " + title, form);
        return form.problem() == null ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
