package homeward.staff;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks again what somebody is here, who arrived a while ago and chooses now.
@Component
final class StillTheSame {
    private final Accounts accounts;
    private final Posts posts;

    StillTheSame(Accounts accounts, Posts posts) {
        this.accounts = accounts;
        this.posts = posts;
    }

    /// That choice with the posts as they are now; empty where the account was disabled or nothing is left of it.
    Optional<SignedIn> now(Arrival arrival, SignedIn choice, Instant now) {
        var actor = arrival.actor();
        if (accounts.named(actor.username())
                .filter(account -> !account.isDisabledAt(now))
                .isEmpty()) {
            return Optional.empty();
        }
        if (arrival.byClaims()) {
            return Optional.of(choice);
        }
        return Arrival.choicesOf(actor, posts.heldBy(actor.username(), now)).stream()
                .filter(held -> held.role() == choice.role() && held.isAtTheSameProviderAs(choice))
                .findFirst();
    }
}
