package homeward.staff;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Somebody shows the password of an account: the first of two proofs.
///
/// A stranger, a locked account and a wrong password get the same answer in about the same time. No connection of the
/// database is held while a password is worked out, so that a crowd of strangers takes none from the ward.
@Component
class ProvePassword {
    /// The network of people who have signed in and type their password again.
    static final String SIGNED_IN = "signed in";

    private final Accounts accounts;
    private final WrongPasswords wrong;
    private final Passwords passwords;

    ProvePassword(Accounts accounts, WrongPasswords wrong, Passwords passwords) {
        this.accounts = accounts;
        this.wrong = wrong;
        this.passwords = passwords;
    }

    /// Empty when it is refused.
    ///
    /// @param network where they ask from ([Address])
    public Optional<Account> prove(String username, String password, String network, Instant now) {
        var account = accounts.named(username)
                .filter(found -> found.mayShowPasswordAt(now) && !wrong.isLockedAt(now, username, network));
        var hash = account.map(Account::passwordHash);
        if (hash.isEmpty() || password.length() > Passwords.LONGEST) {
            passwords.pretend();
            return Optional.empty();
        }
        if (!passwords.matches(password, hash.get())) {
            LockOut.afterWrongPasswords(wrong.count(username, network, now))
                    .ifPresent(time -> wrong.lock(username, network, now.plus(time)));
            return Optional.empty();
        }
        // Others may have tried meanwhile.
        if (wrong.isLockedAt(now, username, network)) {
            return Optional.empty();
        }
        wrong.forget(username, network);
        return account;
    }
}
