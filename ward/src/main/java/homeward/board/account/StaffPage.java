package homeward.board.account;

import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Leaves;
import homeward.audit.LeavesNothing;
import homeward.audit.Witness;
import homeward.board.frame.Pages;
import homeward.staff.AccountCreation;
import homeward.staff.Activity;
import homeward.staff.CreateAccount;
import homeward.staff.LookAfterStaff;
import homeward.staff.Needs;
import homeward.staff.Post;
import homeward.staff.ReadStaff;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.staff.StaffChange;
import homeward.vocabulary.Actor;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.WardId;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
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

/// Where an administrator looks after the accounts and posts of their provider.
@Controller
final class StaffPage {
    private final Pages pages;
    private final ReadStaff readStaff;
    private final LookAfterStaff lookAfter;
    private final CreateAccount createAccount;
    private final InstantSource clock;

    StaffPage(
            Pages pages,
            ReadStaff readStaff,
            LookAfterStaff lookAfter,
            CreateAccount createAccount,
            InstantSource clock) {
        this.pages = pages;
        this.readStaff = readStaff;
        this.lookAfter = lookAfter;
        this.createAccount = createAccount;
        this.clock = clock;
    }

    @LeavesNothing(because = "it is about staff")
    @Needs(Activity.ADMINISTER_STAFF)
    @GetMapping("/staff")
    View list(@AuthenticationPrincipal SignedIn reader) {
        var provider = provider(reader);
        return pages.page("account/staff", "Staff", new StaffList(provider, readStaff.at(provider, clock.instant())));
    }

    @LeavesNothing(because = "it is about staff")
    @Needs(Activity.ADMINISTER_STAFF)
    @GetMapping("/staff/new")
    View askForNew() {
        return form(NewMember.EMPTY);
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.ADMINISTER_STAFF)
    @PostMapping("/staff/new")
    View create(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String ward) {
        var form = new NewMember(username.strip(), clean(name), role, ward.strip(), null, null);
        var chosen = Role.of(role).filter(Role::isOfStaff);
        if (form.name().isEmpty()) {
            return form(form.wrong("name", "Enter the person's name"));
        }
        if (chosen.isEmpty()) {
            return form(form.wrong("role", "Choose a role"));
        }
        if (!form.ward().isEmpty() && !FhirId.holds(form.ward())) {
            return form(form.wrong("ward", "This is not the id of a ward"));
        }
        if (form.username().isEmpty()) {
            return form(form.wrong("username", "Enter a username"));
        }
        var post = new Post(chosen.get(), provider(reader), ward(form.ward()), clock.instant(), null);
        Witness.because(form.username() + ": made " + role + (form.ward().isEmpty() ? "" : ", " + form.ward()));
        return switch (createAccount.createWithTemporaryPassword(new Actor(form.username(), form.name()), post)) {
            case AccountCreation.Created made ->
                pages.page(
                        "account/newPasswordTold",
                        "Account made",
                        new PasswordTold(made.actor(), Objects.requireNonNull(made.temporaryPassword())));
            case AccountCreation.UsernameTaken taken -> form(form.wrong("username", "This username is taken"));
            case AccountCreation.NotAUsername wrong ->
                form(form.wrong("username", "Use small letters, digits, full stops and hyphens"));
            case AccountCreation.PasswordOutOfBounds wrong ->
                form(form.wrong("username", "Use small letters, digits, full stops and hyphens"));
        };
    }

    @LeavesNothing(because = "it is about staff")
    @Needs(Activity.ADMINISTER_STAFF)
    @GetMapping("/staff/{username}")
    View member(@AuthenticationPrincipal SignedIn reader, @PathVariable String username) {
        return member(reader, username, null);
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.ADMINISTER_STAFF)
    @PostMapping("/staff/{username}/disable")
    View disable(@AuthenticationPrincipal SignedIn reader, @PathVariable String username) {
        return told(reader, username, lookAfter.disable(username, reader, clock.instant()));
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.ADMINISTER_STAFF)
    @PostMapping("/staff/{username}/enable")
    View enable(@AuthenticationPrincipal SignedIn reader, @PathVariable String username) {
        return told(reader, username, lookAfter.enable(username, reader, clock.instant()));
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.ADMINISTER_STAFF)
    @PostMapping("/staff/{username}/end-sessions")
    View endSessions(@AuthenticationPrincipal SignedIn reader, @PathVariable String username) {
        return told(reader, username, lookAfter.endSessions(username, reader, clock.instant()));
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.ADMINISTER_STAFF)
    @PostMapping("/staff/{username}/reset-second-factor")
    View resetSecondFactor(@AuthenticationPrincipal SignedIn reader, @PathVariable String username) {
        return told(reader, username, lookAfter.resetSecondFactor(username, reader, clock.instant()));
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.ADMINISTER_STAFF)
    @PostMapping("/staff/{username}/reset-password")
    View resetPassword(@AuthenticationPrincipal SignedIn reader, @PathVariable String username) {
        return told(reader, username, lookAfter.resetPassword(username, reader, clock.instant()));
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.ADMINISTER_STAFF)
    @PostMapping("/staff/{username}/posts")
    View give(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String username,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String ward) {
        var chosen = Role.of(role).filter(Role::isOfStaff);
        if (chosen.isEmpty() || (!ward.isBlank() && !FhirId.holds(ward.strip()))) {
            return member(reader, username, "Choose a role, and leave the ward empty or give its id");
        }
        return told(
                reader, username, lookAfter.give(username, chosen.get(), ward(ward.strip()), reader, clock.instant()));
    }

    @Leaves(value = Deed.ACCOUNT_CHANGE, purpose = Done.ADMINISTRATION)
    @Needs(Activity.ADMINISTER_STAFF)
    @PostMapping("/staff/{username}/posts/{number}/end")
    View end(@AuthenticationPrincipal SignedIn reader, @PathVariable String username, @PathVariable long number) {
        return told(reader, username, lookAfter.end(username, number, reader, clock.instant()));
    }

    private View told(SignedIn reader, String username, StaffChange change) {
        return switch (change) {
            case StaffChange.Done _ -> new RedirectView("/staff/" + username);
            case StaffChange.NewPassword(var password) ->
                readStaff
                        .member(username, provider(reader), clock.instant())
                        .<View>map(member -> pages.page(
                                "account/newPasswordTold", "New password", new PasswordTold(member.actor(), password)))
                        .orElseGet(pages::notFound);
            case StaffChange.NoSuchPerson _ -> pages.notFound();
            case StaffChange.NotOursAlone _ ->
                member(
                        reader,
                        username,
                        "This person works for another provider: ask its administrator, or reset them by the command line");
            case StaffChange.KeptByTheirIssuer _ ->
                member(reader, username, "What this person is, and how they sign in, is kept where they sign in");
            case StaffChange.Oneself _ ->
                member(reader, username, "Nobody changes their own roles: ask another administrator");
            case StaffChange.LastAdministrator _ ->
                member(
                        reader,
                        username,
                        "Nobody would be left to look after the staff: make another administrator first");
        };
    }

    private View member(SignedIn reader, String username, @Nullable String problem) {
        var provider = provider(reader);
        return readStaff
                .member(username, provider, clock.instant())
                .<View>map(member -> {
                    var view = new MemberView(member, provider, problem);
                    var page = pages.page("account/member", member.actor().name(), view);
                    return problem == null ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
                })
                .orElseGet(pages::notFound);
    }

    private View form(NewMember form) {
        var page = pages.page("account/newMember", (form.problem() == null ? "" : "Error: ") + "New account", form);
        return form.problem() == null ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String provider(SignedIn reader) {
        return Optional.ofNullable(reader.provider()).orElseThrow();
    }

    private static @Nullable WardId ward(String typed) {
        return typed.isEmpty() ? null : new WardId(typed);
    }

    private static String clean(String typed) {
        return typed.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
