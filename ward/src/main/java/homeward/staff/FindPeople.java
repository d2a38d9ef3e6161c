package homeward.staff;

import homeward.vocabulary.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks up who has an account here.
@Component
public class FindPeople {
    private final Accounts accounts;

    FindPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    public Optional<Actor> named(String username) {
        return accounts.named(username).map(Account::actor);
    }
}
