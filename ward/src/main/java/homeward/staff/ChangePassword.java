package homeward.staff;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person chooses another password.
@Component
class ChangePassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final ProvePassword prove;
    private final Sessions sessions;

    ChangePassword(Accounts accounts, Passwords passwords, ProvePassword prove, Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.prove = prove;
        this.sessions = sessions;
    }

    /// After it was proven who they are, in the place of one that an administrator gave them.
    @Transactional
    public PasswordChange replaceTemporary(String username, String password) {
        var account = accounts.named(username).filter(Account::temporary);
        return account.isEmpty() ? PasswordChange.NOT_PROVEN : set(account.get(), password);
    }

    /// By who knows the old one. All their other sessions end.
    @Transactional
    public PasswordChange change(String username, String old, String password, UUID session, Instant now) {
        var account = prove.prove(username, old, ProvePassword.SIGNED_IN, now);
        if (account.isEmpty()) {
            return PasswordChange.NOT_PROVEN;
        }
        var change = set(account.get(), password);
        if (change == PasswordChange.CHANGED) {
            sessions.endOthers(username, session, Ending.REVOKED, now);
        }
        return change;
    }

    private PasswordChange set(Account account, String password) {
        if (!Passwords.hasRightLength(password)) {
            return PasswordChange.OUT_OF_BOUNDS;
        }
        if (passwords.matches(password, Objects.requireNonNull(account.passwordHash()))) {
            return PasswordChange.SAME_AS_BEFORE;
        }
        accounts.setPassword(account.actor().username(), passwords.hash(password), false);
        return PasswordChange.CHANGED;
    }
}
