package homeward.board.capacity;

import homeward.beds.Availability;
import homeward.beds.Occupancy;
import homeward.board.cui.Moments;
import java.time.Instant;

/// What a ward's board says of its places, in one line.
///
/// @param occupancy of this very moment
/// @param availability as it was worked out, at most half a minute ago
/// @param workedOut when
public record CapacityLine(Occupancy occupancy, Availability availability, Instant workedOut) {

    /// "3 available, held back by kit sets", "availability not known".
    public String available() {
        if (availability.places() == null) {
            return "Availability not known";
        }
        var held = CapacityView.heldBackBy(availability);
        var atMost = availability.notKnown().isEmpty() ? "" : "at most ";
        return "Available: " + atMost + availability.places() + (held.isEmpty() ? "" : ", held back by " + held);
    }

    public String when() {
        return Moments.time(workedOut);
    }
}
