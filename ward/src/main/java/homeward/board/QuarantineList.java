package homeward.board;

import homeward.monitoring.Quarantined;
import java.time.Instant;
import java.util.List;

/// The newest things in quarantine, and how many there are in all.
public record QuarantineList(Instant now, List<Quarantined> newest, long all) {

    /// "2 of 2 readings shown".
    public String shown() {
        return newest.size() + " of " + all + (all == 1 ? " reading" : " readings") + " shown";
    }
}
