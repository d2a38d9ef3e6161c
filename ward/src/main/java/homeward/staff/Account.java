package homeward.staff;

import homeward.vocabulary.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person who works here, with what proves that it is them. What they are here, their [Post]s say.
record Account(
        Actor actor,
        String passwordHash,
        @Nullable Instant disabledAt,
        @Nullable Instant lockedUntil) {

    boolean maySignInAt(Instant now) {
        return (disabledAt == null || now.isBefore(disabledAt)) && (lockedUntil == null || !now.isBefore(lockedUntil));
    }

    @Override
    public String toString() {
        return actor.username();
    }
}
