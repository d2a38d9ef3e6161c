package homeward.board;

import homeward.stays.Presence;
import homeward.stays.Stay;
import java.time.Instant;
import java.util.Optional;

/// That a patient is on leave or in hospital, and so is not expected to be measured.
public record Away(Presence presence, Instant since) {
    public static Optional<Away> of(Stay stay) {
        return stay.isAway() ? Optional.of(new Away(stay.presence(), stay.since())) : Optional.empty();
    }
}
