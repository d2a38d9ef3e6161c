package homeward.staff;

import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// An administrator changes what somebody of their provider is and may use. Whatever is changed ends the person's
/// sessions, everywhere, within five seconds.
@Component
public class LookAfterStaff {
    private final ReadStaff readStaff;
    private final Accounts accounts;
    private final Posts posts;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final Sessions sessions;

    LookAfterStaff(
            ReadStaff readStaff,
            Accounts accounts,
            Posts posts,
            SecondFactors factors,
            Passwords passwords,
            Sessions sessions) {
        this.readStaff = readStaff;
        this.accounts = accounts;
        this.posts = posts;
        this.factors = factors;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Transactional
    public StaffChange disable(String username, String provider, Instant now) {
        return ours(username, provider, now, _ -> {
            accounts.disable(username, now);
            sessions.endAll(username, Ending.ACCOUNT_DISABLED, now);
            return whileOneIsLeft(new StaffChange.Done());
        });
    }

    @Transactional
    public StaffChange enable(String username, String provider, Instant now) {
        return ours(username, provider, now, _ -> {
            accounts.enable(username);
            return new StaffChange.Done();
        });
    }

    /// The person sets up another app at the next sign-in.
    @Transactional
    public StaffChange resetSecondFactor(String username, String provider, Instant now) {
        return ours(username, provider, now, _ -> {
            factors.forget(username);
            accounts.forgetWrongCodes(username);
            sessions.endAll(username, Ending.REVOKED, now);
            return new StaffChange.Done();
        });
    }

    /// The person chooses another at the next sign-in.
    @Transactional
    public StaffChange resetPassword(String username, String provider, Instant now) {
        return ours(username, provider, now, _ -> {
            var password = CreateAccount.temporaryPassword();
            accounts.setPassword(username, passwords.hash(password), true);
            sessions.endAll(username, Ending.REVOKED, now);
            return new StaffChange.NewPassword(password);
        });
    }

    @Transactional
    public StaffChange give(String username, Role role, String provider, @Nullable WardId ward, Instant now) {
        if (readStaff.member(username, provider, now).isEmpty()) {
            return new StaffChange.NoSuchPerson();
        }
        posts.add(username, new Post(role, provider, ward, now, null));
        sessions.endAll(username, Ending.POSTS_CHANGED, now);
        return new StaffChange.Done();
    }

    @Transactional
    public StaffChange end(String username, long post, String provider, Instant now) {
        var held = readStaff.member(username, provider, now).stream()
                .flatMap(member -> member.posts().stream())
                .filter(one -> one.number() == post && one.post().provider().equals(provider))
                .findFirst();
        if (held.isEmpty()) {
            return new StaffChange.NoSuchPerson();
        }
        posts.end(post, now);
        sessions.endAll(username, Ending.POSTS_CHANGED, now);
        return whileOneIsLeft(new StaffChange.Done());
    }

    private StaffChange ours(String username, String provider, Instant now, Function<Member, StaffChange> change) {
        return readStaff
                .member(username, provider, now)
                .map(member -> member.ours() ? change.apply(member) : new StaffChange.NotOursAlone())
                .orElseGet(StaffChange.NoSuchPerson::new);
    }

    /// Takes it back where no administrator would be left.
    private StaffChange whileOneIsLeft(StaffChange done) {
        if (posts.isHeldByAnybody(Role.ADMINISTRATOR)) {
            return done;
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new StaffChange.LastAdministrator();
    }
}
