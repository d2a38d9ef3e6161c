package homeward.staff;

import homeward.vocabulary.Actor;
import java.security.Principal;

/// The person at the screen. Pages take it, or its `Actor`, as a parameter.
public record SignedIn(Actor actor, Role role) implements Principal {
    @Override
    public String getName() {
        return actor.username();
    }
}
