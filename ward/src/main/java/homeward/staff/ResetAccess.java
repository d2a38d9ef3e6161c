package homeward.staff;

import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives back the means to sign in to somebody who lost them. Every session of theirs ends.
@Component
public class ResetAccess {
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final Sessions sessions;

    ResetAccess(Accounts accounts, SecondFactors factors, Passwords passwords, Sessions sessions) {
        this.accounts = accounts;
        this.factors = factors;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /// For programs without the whole house.
    public static ResetAccess in(DataSource source) {
        var database = JdbcClient.create(source);
        return new ResetAccess(
                new Accounts(database), new SecondFactors(database), new Passwords(), new Sessions(database));
    }

    /// Both the password, which is told once, and the second factor; empty where this house vouches for nobody of that
    /// username.
    @Transactional
    public Optional<String> all(String username, Instant now) {
        return accounts.named(username)
                .filter(account -> account.passwordHash() != null)
                .map(_ -> {
                    forgetSecondFactor(username, now);
                    return newPassword(username, now);
                });
    }

    void forgetSecondFactor(String username, Instant now) {
        factors.forget(username);
        accounts.forgetWrongCodes(username);
        sessions.endAll(username, Ending.REVOKED, now);
    }

    String newPassword(String username, Instant now) {
        var password = CreateAccount.temporaryPassword();
        accounts.setPassword(username, passwords.hash(password), true);
        sessions.endAll(username, Ending.REVOKED, now);
        return password;
    }
}
