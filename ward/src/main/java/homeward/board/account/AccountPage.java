package homeward.board.account;

import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Leaves;
import homeward.audit.LeavesNothing;
import homeward.board.frame.Pages;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.OwnAccount;
import homeward.staff.PasswordChange;
import homeward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.UUID;
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

/// A person's own account: what they are here, their sessions, their password, their recovery codes.
@Controller
final class AccountPage {
    private final Pages pages;
    private final OwnAccount account;
    private final InstantSource clock;

    AccountPage(Pages pages, OwnAccount account, InstantSource clock) {
        this.pages = pages;
        this.account = account;
        this.clock = clock;
    }

    @LeavesNothing(because = "it is about the reader alone")
    @Needs(Activity.KEEP_OWN_ACCOUNT)
    @GetMapping("/account")
    View show(
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(required = false) @Nullable String told) {
        return page(request, reader, told, null, null);
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.KEEP_OWN_ACCOUNT)
    @PostMapping("/account/password")
    View changePassword(
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password) {
        var change = account.changePassword(request, old, password);
        if (change == PasswordChange.CHANGED) {
            return new RedirectView("/account?told=password");
        }
        var field = change == PasswordChange.NOT_PROVEN ? "old" : "password";
        return page(request, reader, null, field, PasswordWords.of(change));
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.KEEP_OWN_ACCOUNT)
    @PostMapping("/account/recovery-codes")
    View newRecoveryCodes(
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String code) {
        var codes = account.newRecoveryCodes(request, code);
        return codes.isEmpty()
                ? page(request, reader, null, "code", "This code is not right, or was used before")
                : pages.page("account/recoveryCodes", "Recovery codes", new RecoveryCodes(codes, "/account"));
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.KEEP_OWN_ACCOUNT)
    @PostMapping("/account/sessions/{id}/end")
    View endSession(HttpServletRequest request, @PathVariable UUID id) {
        return account.endSession(request, id) ? new RedirectView("/account?told=session") : pages.notFound();
    }

    private View page(
            HttpServletRequest request,
            SignedIn reader,
            @Nullable String told,
            @Nullable String field,
            @Nullable String problem) {
        var view = new AccountView(reader, account.show(request), told, field, problem, clock.instant());
        var page = pages.page("account/account", (problem == null ? "" : "Error: ") + "Your account", view);
        return problem == null ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
