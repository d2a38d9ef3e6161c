package homeward.board.frame;

import homeward.plumbing.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Where a person says who they are.
@Controller
final class SignInPage {

    private final Pages pages;

    SignInPage(Pages pages) {
        this.pages = pages;
    }

    @OpenToAll(because = "where strangers say who they are")
    @GetMapping("/sign-in")
    View signIn(HttpServletRequest request) {
        var said = new SignInWords(request.getParameter("failed") != null, request.getParameter("signed-out") != null);
        return pages.page("signIn", said.failed() ? "Error: Sign in" : "Sign in", said);
    }
}
