package homeward.staff;

import homeward.plumbing.RandomText;
import homeward.vocabulary.Actor;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a person the means to sign in.
@Component
public class CreateAccount {
    private static final int TEMPORARY_BYTES = 12;

    private final Accounts accounts;
    private final Posts posts;
    private final SecondFactors factors;
    private final Passwords passwords;

    CreateAccount(Accounts accounts, Posts posts, SecondFactors factors, Passwords passwords) {
        this.accounts = accounts;
        this.posts = posts;
        this.factors = factors;
        this.passwords = passwords;
    }

    /// For programs without the whole house.
    public static CreateAccount in(DataSource source) {
        var database = JdbcClient.create(source);
        return new CreateAccount(
                new Accounts(database), new Posts(database), new SecondFactors(database), new Passwords());
    }

    /// With a password that the person chose.
    @Transactional
    public AccountCreation create(Actor actor, Post post, String password) {
        return Passwords.hasRightLength(password)
                ? add(actor, post, password, false)
                : new AccountCreation.PasswordOutOfBounds(Passwords.SHORTEST, Passwords.LONGEST);
    }

    /// With a password made up here, told once, which the person must change at their first sign-in.
    @Transactional
    public AccountCreation createWithTemporaryPassword(Actor actor, Post post) {
        return add(actor, post, temporaryPassword(), true);
    }

    /// Makes a throw-away account of the demo, in place of an earlier one of that username.
    @Transactional
    public void remake(Actor actor, Post post, String password) {
        accounts.put(actor, passwords.hash(password));
        factors.forget(actor.username());
        posts.endAll(actor.username(), post.from());
        posts.add(actor.username(), post);
    }

    /// Whether anybody can give others accounts.
    public boolean isThereAnAdministrator() {
        return posts.isHeldByAnybody(Role.ADMINISTRATOR);
    }

    static String temporaryPassword() {
        return RandomText.ofBytes(TEMPORARY_BYTES);
    }

    private AccountCreation add(Actor actor, Post post, String password, boolean temporary) {
        if (!actor.username().matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            return new AccountCreation.NotAUsername();
        }
        if (!accounts.add(actor, passwords.hash(password), temporary)) {
            return new AccountCreation.UsernameTaken();
        }
        posts.add(actor.username(), post);
        return new AccountCreation.Created(actor, temporary ? password : null);
    }
}
