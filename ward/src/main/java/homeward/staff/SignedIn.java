package homeward.staff;

import homeward.vocabulary.Actor;
import java.security.Principal;
import java.util.List;

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

    @Override
    public String getName() {
        return actor.username();
    }
}
