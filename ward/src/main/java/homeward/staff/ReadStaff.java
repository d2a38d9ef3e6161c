package homeward.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who works for a provider, for its administrators.
@Component
public class ReadStaff {
    private final Accounts accounts;
    private final Posts posts;
    private final SecondFactors factors;

    ReadStaff(Accounts accounts, Posts posts, SecondFactors factors) {
        this.accounts = accounts;
        this.posts = posts;
        this.factors = factors;
    }

    /// Everybody who holds a post there or held one, or acted there at the word of another issuer, by name.
    public List<Member> at(String provider, Instant now) {
        var usernames = Set.copyOf(posts.everHeldAt(provider));
        return accounts.all().stream()
                .filter(account -> usernames.contains(account.actor().username()))
                .map(account -> member(account, provider, now))
                .toList();
    }

    /// Empty where they never did.
    public Optional<Member> member(String username, String provider, Instant now) {
        return accounts.named(username)
                .filter(_ -> posts.everHeldAt(provider).contains(username))
                .map(account -> member(account, provider, now));
    }

    private Member member(Account account, String provider, Instant now) {
        var username = account.actor().username();
        var held = posts.notEnded(username, now);
        boolean actsHere = account.issuer() == null
                ? held.stream().anyMatch(post -> post.post().provider().equals(provider))
                : posts.isActing(username, provider, now);
        return new Member(
                account.actor(),
                account.isDisabledAt(now),
                account.issuer(),
                factors.of(username).isPresent(),
                held,
                actsHere,
                held.stream().allMatch(post -> post.post().provider().equals(provider)));
    }
}
