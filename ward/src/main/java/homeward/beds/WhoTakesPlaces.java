package homeward.beds;

import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.WardId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Asks the ledger of stays who takes a place.
@Component
class WhoTakesPlaces {
    private final WhoIsOnTheWard whoIsOnTheWard;

    WhoTakesPlaces(WhoIsOnTheWard whoIsOnTheWard) {
        this.whoIsOnTheWard = whoIsOnTheWard;
    }

    /// Of every one of these wards.
    Map<WardId, Present> on(Collection<WardId> wards, AsAt asAt) {
        var present = new HashMap<WardId, Present>();
        for (var ward : wards) {
            var there = whoIsOnTheWard.on(ward).stream()
                    .filter(stay -> !stay.admittedAt().isAfter(asAt.moment()))
                    .map(_ -> new Occupant(null, null))
                    .toList();
            present.put(ward, new Present(there.size(), 0, 0, there));
        }
        return present;
    }
}
