package homeward.stays;

/// How many patients of a ward were where, at a moment.
public record Occupied(int onTheWard, int onLeave, int inHospital) {
    public static final Occupied NOBODY = new Occupied(0, 0, 0);

    /// How many places are taken: by those on the ward, and those on leave.
    public int places() {
        return onTheWard + onLeave;
    }

    public Occupied plus(Occupied other) {
        return new Occupied(onTheWard + other.onTheWard, onLeave + other.onLeave, inHospital + other.inHospital);
    }

    Occupied and(Presence presence, int patients) {
        return switch (presence) {
            case ON_THE_WARD -> new Occupied(onTheWard + patients, onLeave, inHospital);
            case ON_LEAVE -> new Occupied(onTheWard, onLeave + patients, inHospital);
            case IN_HOSPITAL -> new Occupied(onTheWard, onLeave, inHospital + patients);
        };
    }
}
