package homeward.beds;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Who stands in for a ward's patients as its doctor, when and for how many.
///
/// @param by by name
/// @param patients at most; null: nobody has said
/// @param from by London's clocks, each day
/// @param until where it is not after `from`, it is on the next day; where it is the same, cover never ends
public record Cover(String by, @Nullable Integer patients, LocalTime from, LocalTime until) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Cover {
        if (by.isBlank() || by.length() > 100) {
            throw new IllegalArgumentException("Whoever covers has a name, of 100 characters at most");
        }
        if (patients != null && (patients < 0 || patients > Capacity.MOST)) {
            throw new IllegalArgumentException("Cover is for 0 to " + Capacity.MOST + " patients");
        }
    }

    boolean isOnAt(Instant moment) {
        var time = LocalTime.ofInstant(moment, LONDON);
        if (from.equals(until)) {
            return true;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /// When it begins the next time.
    Instant nextAfter(Instant moment) {
        var today = moment.atZone(LONDON).toLocalDate();
        var begins = today.atTime(from).atZone(LONDON).toInstant();
        return begins.isAfter(moment)
                ? begins
                : today.plusDays(1).atTime(from).atZone(LONDON).toInstant();
    }
}
