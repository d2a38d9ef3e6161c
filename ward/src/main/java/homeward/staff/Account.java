package homeward.staff;

import homeward.vocabulary.Actor;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person who signs in here, with what proves that it is them. What they are here, their [Post]s say.
///
/// @param passwordHash null where another issuer vouches for the person
/// @param temporary whether the password was given by an administrator and must be changed
/// @param issuer the one that vouches for the person; null where this house does
/// @param wrongCodes second factors, since the last right one
record Account(
        Actor actor,
        @Nullable String passwordHash,
        boolean temporary,
        Instant passwordSetAt,
        @Nullable String issuer,
        @Nullable Instant disabledAt,
        int wrongCodes,
        @Nullable Instant codesLockedUntil) {

    /// A password that somebody else knows is good for a short time only. Source: OWASP ASVS 5.0, 6.4.1.
    private static final Duration TEMPORARY = Duration.ofDays(3);

    boolean mayShowPasswordAt(Instant now) {
        return !isDisabledAt(now) && (!temporary || now.isBefore(passwordSetAt.plus(TEMPORARY)));
    }

    boolean mayShowCodeAt(Instant now) {
        return !isDisabledAt(now)
                && wrongCodes < LockOut.MOST_WRONG_CODES
                && (codesLockedUntil == null || !now.isBefore(codesLockedUntil));
    }

    boolean isDisabledAt(Instant now) {
        return disabledAt != null && !now.isBefore(disabledAt);
    }

    @Override
    public String toString() {
        return actor.username();
    }
}
