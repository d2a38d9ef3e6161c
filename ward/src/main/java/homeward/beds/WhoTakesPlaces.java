package homeward.beds;

import homeward.stays.Occupied;
import homeward.stays.PlacesTaken;
import homeward.stays.ReadOccupancy;
import homeward.stays.ReadPlacesTaken;
import homeward.stays.Turn;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Asks the ledger of stays who takes a place. Nothing here counts anybody a second time.
@Component
class WhoTakesPlaces {
    private final ReadOccupancy readOccupancy;
    private final ReadPlacesTaken readPlacesTaken;

    WhoTakesPlaces(ReadOccupancy readOccupancy, ReadPlacesTaken readPlacesTaken) {
        this.readOccupancy = readOccupancy;
        this.readPlacesTaken = readPlacesTaken;
    }

    /// How many; a ward that does not stand there had nobody.
    Map<WardId, Occupied> howMany(AsAt asAt) {
        return readOccupancy.at(asAt.moment(), asAt.known());
    }

    /// For what they are there, and when they are expected home.
    Map<WardId, List<Occupants>> forWhat(Collection<WardId> wards, AsAt asAt) {
        var found = new HashMap<WardId, List<Occupants>>();
        for (var taken : readPlacesTaken.at(wards, asAt.moment(), asAt.known())) {
            found.computeIfAbsent(taken.ward(), _ -> new ArrayList<>()).add(occupants(taken));
        }
        return found;
    }

    private static Occupants occupants(PlacesTaken taken) {
        var pathway = taken.pathway();
        return new Occupants(pathway == null ? null : pathway.code(), taken.expectedOn(), taken.patients());
    }

    /// When places were taken or left after a moment, until the one that is asked for, the last first.
    List<Turn> turns(WardId ward, Instant after, AsAt asAt) {
        return readPlacesTaken.turns(ward, after, asAt.moment(), asAt.known());
    }

    Instant knownNow() {
        return readOccupancy.knownNow();
    }
}
