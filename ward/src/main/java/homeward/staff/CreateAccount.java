package homeward.staff;

import homeward.vocabulary.Actor;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a person the means to sign in.
@Component
public class CreateAccount {
    /// Source: NIST SP 800-63B-4, 3.1.1.2: a password alone has at least 15 characters, one beside another proof 8;
    /// ours is guarded by a lock-out. Longest: what a form may carry.
    private static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 200;

    private final Accounts accounts;
    private final Posts posts;
    private final Passwords passwords;

    CreateAccount(Accounts accounts, Posts posts, Passwords passwords) {
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
    }

    /// For programs without the whole house.
    public static CreateAccount in(DataSource source) {
        var database = JdbcClient.create(source);
        return new CreateAccount(new Accounts(database), new Posts(database), new Passwords());
    }

    @Transactional
    public AccountCreation create(Actor actor, Post post, String password) {
        if (!actor.username().matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            return new AccountCreation.NotAUsername();
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            return new AccountCreation.PasswordOutOfBounds(SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        if (!accounts.add(actor, passwords.hash(password))) {
            return new AccountCreation.UsernameTaken();
        }
        posts.add(actor.username(), post);
        return new AccountCreation.Created(actor);
    }

    /// Makes a throw-away account of the demo, in place of an earlier one of that username.
    @Transactional
    public void remake(Actor actor, Post post, String password) {
        accounts.put(actor, passwords.hash(password));
        posts.endAll(actor.username(), post.from());
        posts.add(actor.username(), post);
    }
}
