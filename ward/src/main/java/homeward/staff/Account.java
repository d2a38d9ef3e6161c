package homeward.staff;

import homeward.vocabulary.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person who signs in here, with what proves that it is them. What they are here, their [Post]s say.
///
/// @param passwordHash null where another issuer vouches for the person
/// @param issuer the one that vouches for the person; null where this house does
/// @param temporary whether the password was given by an administrator and must be changed
record Account(
        Actor actor,
        @Nullable String passwordHash,
        boolean temporary,
        @Nullable String issuer,
        @Nullable Instant disabledAt,
        @Nullable Instant lockedUntil) {

    boolean maySignInAt(Instant now) {
        return !isDisabledAt(now) && (lockedUntil == null || !now.isBefore(lockedUntil));
    }

    boolean isDisabledAt(Instant now) {
        return disabledAt != null && !now.isBefore(disabledAt);
    }

    @Override
    public String toString() {
        return actor.username();
    }
}
