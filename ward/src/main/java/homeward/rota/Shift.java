package homeward.rota;

import homeward.staff.Post;
import homeward.staff.Role;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody is on duty on a ward, or for a whole provider, for a time. People may have several at once; two that
/// overlap are a handover.
///
/// @param username whose
/// @param provider ODS code
/// @param ward null for every ward of the provider
/// @param until just before it, the shift is still on
public record Shift(
        String username, String provider, @Nullable WardId ward, Instant from, Instant until) {
    /// A day, and the hour that the clocks are put back.
    static final Duration LONGEST = Duration.ofHours(25);

    public Shift {
        if (!until.isAfter(from) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A shift ends after it begins, and within a day");
        }
        if (!Post.isOdsCode(provider)) {
            throw new IllegalArgumentException("Not an ODS code");
        }
    }

    public boolean isOnAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /// What somebody of this role is meanwhile.
    Post as(Role role) {
        return new Post(role, provider, ward, from, until);
    }
}
