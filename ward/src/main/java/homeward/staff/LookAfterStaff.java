package homeward.staff;

import homeward.audit.Witness;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// An administrator changes what somebody of their provider is and may use. Whatever is changed ends the person's
/// sessions, everywhere, within five seconds.
///
/// Whoever is somebody at several providers can be shut out by each of them, and given back the means to sign in by
/// none alone.
@Component
public class LookAfterStaff {
    private final ReadStaff readStaff;
    private final Accounts accounts;
    private final Posts posts;
    private final ResetAccess resetAccess;
    private final Sessions sessions;

    LookAfterStaff(ReadStaff readStaff, Accounts accounts, Posts posts, ResetAccess resetAccess, Sessions sessions) {
        this.readStaff = readStaff;
        this.accounts = accounts;
        this.posts = posts;
        this.resetAccess = resetAccess;
        this.sessions = sessions;
    }

    @Transactional
    public StaffChange disable(String username, SignedIn by, Instant now) {
        Witness.because(username + ": disabled");
        return here(username, by, now, member -> {
            var administered = administered(member.posts());
            accounts.disable(username, now);
            sessions.endAll(username, Ending.ACCOUNT_DISABLED, now);
            return whileOneIsLeft(administered, now);
        });
    }

    @Transactional
    public StaffChange enable(String username, SignedIn by, Instant now) {
        Witness.because(username + ": enabled");
        return here(username, by, now, _ -> {
            accounts.enable(username);
            return new StaffChange.Done();
        });
    }

    @Transactional
    public StaffChange endSessions(String username, SignedIn by, Instant now) {
        Witness.because(username + ": sessions ended");
        return here(username, by, now, _ -> {
            sessions.endAll(username, Ending.REVOKED, now);
            return new StaffChange.Done();
        });
    }

    /// The person sets up another app at the next sign-in, and with another password: whoever knew the old one would
    /// be asked to set up an app of theirs.
    @Transactional
    public StaffChange resetSecondFactor(String username, SignedIn by, Instant now) {
        Witness.because(username + ": second factor reset");
        return ours(username, by, now, _ -> {
            resetAccess.forgetSecondFactor(username, now);
            return new StaffChange.NewPassword(resetAccess.newPassword(username, now));
        });
    }

    /// The person chooses another at the next sign-in.
    @Transactional
    public StaffChange resetPassword(String username, SignedIn by, Instant now) {
        Witness.because(username + ": password reset");
        return ours(username, by, now, _ -> new StaffChange.NewPassword(resetAccess.newPassword(username, now)));
    }

    @Transactional
    public StaffChange give(String username, Role role, @Nullable WardId ward, SignedIn by, Instant now) {
        var post = new Post(role, provider(by), ward, now, null);
        Witness.because(username + ": given " + told(post));
        if (username.equals(by.actor().username())) {
            return new StaffChange.Oneself();
        }
        var member = readStaff.member(username, provider(by), now);
        if (member.isEmpty()) {
            return new StaffChange.NoSuchPerson();
        }
        if (member.get().vouchedForBy() != null) {
            return new StaffChange.KeptByTheirIssuer();
        }
        if (!member.get().actsHere() && !member.get().ours()) {
            return new StaffChange.NotOursAlone();
        }
        posts.add(username, post);
        sessions.endAll(username, Ending.POSTS_CHANGED, now);
        return new StaffChange.Done();
    }

    @Transactional
    public StaffChange end(String username, long post, SignedIn by, Instant now) {
        Witness.because(username + ": ended post " + post);
        posts.lockAdministrators();
        var held = readStaff.member(username, provider(by), now).stream()
                .flatMap(member -> member.posts().stream())
                .filter(one -> one.number() == post && one.post().provider().equals(provider(by)))
                .findFirst();
        if (held.isEmpty()) {
            return new StaffChange.NoSuchPerson();
        }
        Witness.because(username + ": ended " + told(held.get().post()));
        if (username.equals(by.actor().username())) {
            return new StaffChange.Oneself();
        }
        posts.end(post, now);
        sessions.endAll(username, Ending.POSTS_CHANGED, now);
        return whileOneIsLeft(administered(List.of(held.get())), now);
    }

    private StaffChange here(String username, SignedIn by, Instant now, Function<Member, StaffChange> change) {
        posts.lockAdministrators();
        return changed(username, by, now, member -> member.actsHere() ? change.apply(member) : notOurs(member, change));
    }

    /// Who is nothing anywhere any more is still looked after where they were something last.
    private static StaffChange notOurs(Member member, Function<Member, StaffChange> change) {
        return member.ours() && member.vouchedForBy() == null ? change.apply(member) : new StaffChange.NotOursAlone();
    }

    private StaffChange ours(String username, SignedIn by, Instant now, Function<Member, StaffChange> change) {
        return changed(username, by, now, member -> {
            if (member.vouchedForBy() != null) {
                return new StaffChange.KeptByTheirIssuer();
            }
            return member.ours() ? change.apply(member) : new StaffChange.NotOursAlone();
        });
    }

    private StaffChange changed(String username, SignedIn by, Instant now, Function<Member, StaffChange> change) {
        return readStaff.member(username, provider(by), now).map(change).orElseGet(StaffChange.NoSuchPerson::new);
    }

    private static List<String> administered(List<HeldPost> held) {
        return held.stream()
                .map(HeldPost::post)
                .filter(post -> post.role() == Role.ADMINISTRATOR)
                .map(Post::provider)
                .distinct()
                .toList();
    }

    /// Takes it back where one of these providers would be left without an administrator.
    private StaffChange whileOneIsLeft(List<String> administered, Instant now) {
        if (administered.stream().allMatch(provider -> posts.isHeldAt(provider, Role.ADMINISTRATOR, now))) {
            return new StaffChange.Done();
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new StaffChange.LastAdministrator();
    }

    private static String provider(SignedIn by) {
        return Optional.ofNullable(by.provider()).orElseThrow();
    }

    private static String told(Post post) {
        var ward = post.ward();
        return post.role().word() + " at " + post.provider() + (ward == null ? "" : ", " + ward.value());
    }
}
