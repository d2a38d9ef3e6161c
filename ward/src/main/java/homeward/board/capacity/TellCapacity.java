package homeward.board.capacity;

import homeward.beds.AsAt;
import homeward.beds.Availability;
import homeward.beds.Capacity;
import homeward.beds.Occupancy;
import homeward.beds.ReadCapacity;
import homeward.plumbing.Reach;
import homeward.stays.Occupied;
import homeward.stays.Presence;
import homeward.stays.Stay;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Tells the line of capacity for a board, without holding the board up. How many places are taken is counted from the
/// board's own list each time. What is available is remembered for half a minute, by reach, and worked out anew at once
/// when more or fewer places are taken; the line says when it was.
@Component
public class TellCapacity {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 1_000;

    private final ReadCapacity readCapacity;
    private final ConcurrentHashMap<Key, WorkedOut> remembered = new ConcurrentHashMap<>();

    TellCapacity(ReadCapacity readCapacity) {
        this.readCapacity = readCapacity;
    }

    private record Key(Reach reach, WardId ward) {}

    private record WorkedOut(int taken, Capacity places, Availability availability, Instant at) {
        boolean stands(int patients, Instant now) {
            return taken == patients && !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }

    /// For a board of this moment.
    ///
    /// @param there everybody of the ward, as the board has them
    public CapacityLine line(WardId ward, List<Stay> there, Instant now) {
        var occupied = occupied(there);
        int taken = occupied.places();
        var key = new Key(Reach.current(), ward);
        var known = remembered.get(key);
        if (known == null || !known.stands(taken, now)) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            known = workOut(ward, occupied, now);
            remembered.put(key, known);
        }
        return new CapacityLine(new Occupancy(taken, known.places().open()), known.availability(), known.at());
    }

    private WorkedOut workOut(WardId ward, Occupied occupied, Instant now) {
        var there = readCapacity.of(ward, occupied, AsAt.latest(now));
        return new WorkedOut(occupied.places(), there.places(), there.availability(), now);
    }

    private static Occupied occupied(List<Stay> there) {
        return new Occupied(
                count(there, Presence.ON_THE_WARD),
                count(there, Presence.ON_LEAVE),
                count(there, Presence.IN_HOSPITAL));
    }

    private static int count(List<Stay> there, Presence presence) {
        return Math.toIntExact(
                there.stream().filter(stay -> stay.presence() == presence).count());
    }
}
