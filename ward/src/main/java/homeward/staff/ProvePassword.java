package homeward.staff;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody shows the password of an account: the first of two proofs.
///
/// A stranger, a locked account and a wrong password get the same answer in about the same time.
@Component
class ProvePassword {
    private final Accounts accounts;
    private final Passwords passwords;

    ProvePassword(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /// Empty when it is refused.
    @Transactional
    public Optional<Account> prove(String username, String password, Instant now) {
        var account = accounts.named(username).filter(found -> found.maySignInAt(now));
        var hash = account.map(Account::passwordHash);
        if (hash.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, hash.get())) {
            LockOut.afterWrongPasswords(accounts.countWrongPassword(username))
                    .ifPresent(time -> accounts.lock(username, now.plus(time)));
            return Optional.empty();
        }
        accounts.forgetWrongPasswords(username);
        return account;
    }
}
