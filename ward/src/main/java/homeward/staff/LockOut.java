package homeward.staff;

import java.time.Duration;
import java.util.Optional;

/// How long nothing is looked at after wrong tries in a row: long enough against guessing, and too short for a
/// stranger to keep a ward out of its patients' records.
///
/// Whoever tries passwords may be anybody, so each fifth one locks for a minute and never longer, and only for the
/// network that they were tried from. Whoever tries codes knows the password already, so there the minutes double, up
/// to a quarter of an hour, and after fifty in a row an administrator must help. Source: NIST SP 800-63B-4, 3.2.2.
final class LockOut {
    static final int MOST_WRONG_CODES = 50;

    private static final int BORNE = 5;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 4;

    private LockOut() {}

    static Optional<Duration> afterWrongPasswords(int inARow) {
        return inARow % BORNE == 0 ? Optional.of(SHORTEST) : Optional.empty();
    }

    static Optional<Duration> afterWrongCodes(int inARow) {
        if (inARow % BORNE != 0) {
            return Optional.empty();
        }
        var doubled = SHORTEST.multipliedBy(1L << Math.min(inARow / BORNE - 1, MOST_DOUBLINGS));
        return Optional.of(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
