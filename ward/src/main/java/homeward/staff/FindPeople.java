package homeward.staff;

import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import java.time.Instant;
import java.util.List;
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

    /// Whoever may sign in and holds such a post at this provider now, or acted there so within the last three months
    /// at the word of another issuer; by name.
    public List<Actor> acting(Role role, OdsCode provider, Instant now) {
        return accounts.acting(role, provider.value(), now);
    }
}
