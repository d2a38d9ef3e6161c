package homeward.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody has proven on the way in, good for ten minutes and for as long as the password stays the same.
///
/// @param passwordHash of the account when the password was shown
/// @param temporary whether they must still choose another
/// @param sealedSecret of an app that they are setting up; null where they are not
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record HalfWay(
        String username,
        String passwordHash,
        boolean temporary,
        boolean codeProven,
        byte @Nullable [] sealedSecret,
        Instant since) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static HalfWay of(Account account, boolean codeProven, Instant now) {
        var hash = Objects.requireNonNull(account.passwordHash());
        return new HalfWay(account.actor().username(), hash, account.temporary(), codeProven, null, now);
    }

    boolean holdsAt(Instant now) {
        return now.isBefore(since.plus(PATIENCE));
    }

    /// Not when it was disabled or got another password meanwhile.
    boolean isOf(Account account, Instant now) {
        return !account.isDisabledAt(now) && passwordHash.equals(account.passwordHash());
    }

    HalfWay proven() {
        return new HalfWay(username, passwordHash, temporary, true, null, since);
    }

    HalfWay settingUp(byte[] secret) {
        return new HalfWay(username, passwordHash, temporary, codeProven, secret, since);
    }

    @Override
    public String toString() {
        return "half way in";
    }
}
