package homeward.board.account;

import homeward.board.frame.Pages;
import homeward.plumbing.OpenToAll;
import homeward.staff.FrontDoor;
import homeward.staff.Issuers;
import homeward.staff.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where a person says who they are: to this house itself, step by step, or to another issuer.
@Controller
final class SignInPage {
    /// Where the house's own issuer is asked to vouch for who was proven.
    private static final String DEPARTURE = "/sign-in/with/house";

    private static final String WRONG_CODE =
            "This code is not right, was used before, or came too late. Type the one that the app shows now";

    private final Pages pages;
    private final FrontDoor door;
    private final Issuers issuers;

    SignInPage(Pages pages, FrontDoor door, Issuers issuers) {
        this.pages = pages;
        this.door = door;
        this.issuers = issuers;
    }

    @OpenToAll(because = "nobody has signed in before they sign in")
    @GetMapping("/sign-in")
    View signIn(@RequestParam Map<String, String> said) {
        var words = SignInWords.of(said, issuers.isHouseOpen(), issuers.others());
        return pages.page("account/signIn", words.failed() ? "Error: Sign in" : "Sign in", words);
    }

    @OpenToAll(because = "nobody has signed in before they sign in")
    @PostMapping("/sign-in")
    View password(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!issuers.isHouseOpen()) {
            return pages.notFound();
        }
        var step = door.password(request, response, username.strip().toLowerCase(Locale.ROOT), password);
        return step == Step.PASSWORD ? new RedirectView("/sign-in?failed") : next(step);
    }

    @OpenToAll(because = "nobody has signed in before they sign in")
    @GetMapping("/sign-in/code")
    View askForCode(HttpServletRequest request) {
        var step = door.wanted(request);
        return step == Step.CODE ? code(null) : next(step);
    }

    @OpenToAll(because = "nobody has signed in before they sign in")
    @PostMapping("/sign-in/code")
    View code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var step = door.code(request, response, code);
        return step == Step.CODE ? code(WRONG_CODE) : next(step);
    }

    @OpenToAll(because = "nobody has signed in before they sign in")
    @GetMapping("/sign-in/enrol")
    View enrol(HttpServletRequest request) {
        return enrol(request, null);
    }

    /// Shows the recovery codes, once, and then leads on.
    @OpenToAll(because = "nobody has signed in before they sign in")
    @PostMapping("/sign-in/enrol")
    View enrol(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var codes = door.enrol(request, response, code);
        if (codes.isEmpty()) {
            return enrol(request, WRONG_CODE);
        }
        var on = door.wanted(request) == Step.NEW_PASSWORD ? "/sign-in/new-password" : DEPARTURE;
        return pages.page("account/recoveryCodes", "Recovery codes", new RecoveryCodes(codes, on));
    }

    @OpenToAll(because = "nobody has signed in before they sign in")
    @GetMapping("/sign-in/new-password")
    View askForPassword(HttpServletRequest request) {
        var step = door.wanted(request);
        return step == Step.NEW_PASSWORD ? newPassword(null) : next(step);
    }

    @OpenToAll(because = "nobody has signed in before they sign in")
    @PostMapping("/sign-in/new-password")
    View newPassword(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var change = door.newPassword(request, response, password);
        return switch (change) {
            case CHANGED -> new RedirectView(DEPARTURE);
            case NOT_PROVEN -> new RedirectView("/sign-in");
            case OUT_OF_BOUNDS, SAME_AS_BEFORE -> newPassword(PasswordWords.of(change));
        };
    }

    @OpenToAll(because = "nobody has signed in before they sign in")
    @GetMapping("/signed-out")
    View signedOut() {
        return pages.page("account/signedOut", "Signed out", issuers.others());
    }

    private static View next(Step step) {
        return new RedirectView(
                switch (step) {
                    case PASSWORD -> "/sign-in";
                    case CODE -> "/sign-in/code";
                    case ENROLMENT -> "/sign-in/enrol";
                    case NEW_PASSWORD -> "/sign-in/new-password";
                    case THROUGH -> DEPARTURE;
                });
    }

    private View code(@Nullable String problem) {
        return form("account/code", "Enter your code", problem);
    }

    private View newPassword(@Nullable String problem) {
        return form("account/newPassword", "Choose a password", problem);
    }

    private View enrol(HttpServletRequest request, @Nullable String problem) {
        var enrolment = door.enrolment(request);
        if (enrolment.isEmpty()) {
            return next(door.wanted(request));
        }
        var title = "Set up your authenticator app";
        var page = pages.page("account/enrol", titled(title, problem), new EnrolView(enrolment.get(), problem));
        return problem == null ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View form(String template, String title, @Nullable String problem) {
        var page = pages.page(template, titled(title, problem), new AskedAgain(problem));
        return problem == null ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String titled(String title, @Nullable String problem) {
        return problem == null ? title : "Error: " + title;
    }
}
