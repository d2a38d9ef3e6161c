package homeward.board.account;

import homeward.board.frame.Pages;
import homeward.plumbing.OpenToAll;
import homeward.staff.KeepSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where somebody who may be several things here says what they are this time.
@Controller
final class RolePage {
    private final Pages pages;
    private final KeepSession keepSession;

    RolePage(Pages pages, KeepSession keepSession) {
        this.pages = pages;
        this.keepSession = keepSession;
    }

    @OpenToAll(because = "signing in is not over before a role is chosen")
    @GetMapping("/sign-in/role")
    View choose(HttpServletRequest request) {
        return choose(request, false);
    }

    @OpenToAll(because = "signing in is not over before a role is chosen")
    @PostMapping("/sign-in/role")
    View chosen(
            @RequestParam(defaultValue = "-1") int choice, HttpServletRequest request, HttpServletResponse response) {
        return keepSession.decide(request, response, choice) ? new RedirectView("/") : choose(request, true);
    }

    private View choose(HttpServletRequest request, boolean again) {
        var choices = keepSession.undecided(request);
        if (choices.isEmpty()) {
            return new RedirectView("/sign-in");
        }
        var page = pages.page(
                "account/role",
                again ? "Error: Choose your role" : "Choose your role",
                new RoleView(choices.get(), again));
        return again ? page.with(HttpStatus.UNPROCESSABLE_CONTENT) : page;
    }
}
