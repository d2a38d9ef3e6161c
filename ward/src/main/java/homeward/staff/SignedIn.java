package homeward.staff;

import homeward.plumbing.Reach;
import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The person at the screen. Pages take it, or its `Actor`, as a parameter.
///
/// @param role what the person is in this session, however many posts they hold
/// @param posts those of this role that they act in: one provider's
public record SignedIn(Actor actor, Role role, List<Post> posts) implements Principal {
    public SignedIn {
        posts = List.copyOf(posts);
        for (var post : posts) {
            if (post.role() != role || !post.provider().equals(posts.getFirst().provider())) {
                throw new IllegalArgumentException("A session is of one role at one provider");
            }
        }
    }

    /// Whether it belongs to their role at all; how far it goes, [WhoMay] says.
    public boolean may(Activity activity) {
        return WhoMay.may(role, activity);
    }

    /// Whose records the person may touch in these posts: those of their wards, or of the whole provider's where a post
    /// or everything that belongs to the role is for all of it. An administrator reaches nobody's.
    ///
    /// @param duties in which they act now, of one provider, as [FindDuties] says
    public Reach reach(List<Post> duties) {
        if (duties.isEmpty()) {
            return Reach.NOBODY;
        }
        var provider = duties.getFirst().provider();
        if (role == Role.ICB_ANALYST) {
            return new Reach.Icbs(Set.of(provider));
        }
        if (role == Role.ADMINISTRATOR) {
            return new Reach.Offices(Set.of(provider));
        }
        if (!WhoMay.stopsAtWards(role) || duties.stream().anyMatch(post -> post.ward() == null)) {
            return new Reach.Providers(Set.of(provider));
        }
        return new Reach.Wards(
                provider,
                duties.stream()
                        .flatMap(post -> Stream.ofNullable(post.ward()))
                        .map(WardId::value)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// As whom they follow those whom they referred: by name, and for their organisation where they act for all of it.
    public Reach.Referrer asReferrer(Instant now) {
        return new Reach.Referrer(
                actor.username(),
                held(now).stream()
                        .filter(post -> post.ward() == null)
                        .map(Post::provider)
                        .findFirst()
                        .orElse(null));
    }

    /// The posts that have begun and not ended.
    List<Post> held(Instant moment) {
        return posts.stream().filter(post -> post.isHeldAt(moment)).toList();
    }

    /// Whether any of the posts is held at that moment.
    public boolean isAtWork(Instant moment) {
        return posts.stream().anyMatch(post -> post.isHeldAt(moment));
    }

    boolean isAtTheSameProviderAs(SignedIn other) {
        return Objects.equals(provider(), other.provider());
    }

    /// Where they act; null for patients, who hold no post.
    public @Nullable String provider() {
        return posts.isEmpty() ? null : posts.getFirst().provider();
    }

    @Override
    public String getName() {
        return actor.username();
    }
}
