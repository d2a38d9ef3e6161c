package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What people do with their own account.
@Component
public class OwnAccount {
    /// A person's own account, as it is shown.
    ///
    /// @param here the session in which this is asked
    /// @param vouchedForElsewhere whether another issuer keeps the password and the second factor
    public record Shown(List<OpenSession> sessions, UUID here, boolean vouchedForElsewhere, int recoveryCodesLeft) {}

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final ChangePassword changePassword;
    private final ProveCode proveCode;
    private final EnrolSecondFactor enrol;
    private final InstantSource clock;

    OwnAccount(
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            ChangePassword changePassword,
            ProveCode proveCode,
            EnrolSecondFactor enrol,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.changePassword = changePassword;
        this.proveCode = proveCode;
        this.enrol = enrol;
        this.clock = clock;
    }

    public Shown show(HttpServletRequest request) {
        var pass = pass(request);
        var username = pass.getPrincipal().actor().username();
        return new Shown(
                sessions.openOf(username, clock.instant().minus(KeepSession.LONGEST)),
                pass.session(),
                accounts.named(username)
                        .filter(account -> account.passwordHash() == null)
                        .isPresent(),
                factors.recoveryCodesLeft(username));
    }

    public PasswordChange changePassword(HttpServletRequest request, String old, String password) {
        var pass = pass(request);
        var username = pass.getPrincipal().actor().username();
        return changePassword.change(username, old, password, pass.session(), clock.instant());
    }

    /// Told once; none when the code of the app is wrong.
    public List<String> newRecoveryCodes(HttpServletRequest request, String code) {
        var username = pass(request).getPrincipal().actor().username();
        return proveCode.prove(username, code, clock.instant()) ? enrol.newRecoveryCodes(username) : List.of();
    }

    /// Ends another session of the same person.
    public boolean endSession(HttpServletRequest request, UUID session) {
        return sessions.endOwn(session, pass(request).getPrincipal().actor().username(), clock.instant());
    }

    private static Pass pass(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Pass pass) {
            return pass;
        }
        throw new IllegalStateException("A page of one's own account is open to strangers");
    }
}
