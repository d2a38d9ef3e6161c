package homeward.beds;

import java.util.List;

/// Whose ward this is at a moment.
///
/// @param inHospital they take no place meanwhile
/// @param occupants who takes one: whoever is on the ward, and whoever is on leave from it
public record Present(int onTheWard, int onLeave, int inHospital, List<Occupant> occupants) {
    static final Present NOBODY = new Present(0, 0, 0, List.of());

    public Present {
        occupants = List.copyOf(occupants);
        if (occupants.size() != onTheWard + onLeave) {
            throw new IllegalArgumentException("Whoever is on the ward or on leave takes a place, and nobody else");
        }
    }

    /// How many places are taken.
    public int taken() {
        return occupants.size();
    }
}
