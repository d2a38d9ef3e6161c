package homeward.beds;

import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How a ward stands, and what is known of the days to come.
///
/// @param moment of which it is told
/// @param capacity what is in force then first, and then what is to come; empty where nobody said anything
/// @param resources the same
/// @param occupants who takes a place at the moment
/// @param onShift on that day; of the days to come it is not asked, and they are taken to be like it
record Standing(
        WardId ward,
        Instant moment,
        List<Stated<Capacity>> capacity,
        List<Stated<Resources>> resources,
        List<Occupants> occupants,
        OnShift onShift) {

    Then now() {
        return at(moment);
    }

    /// With whoever is expected to have gone home by then. Whoever should have gone already may stay for long: nobody
    /// knows.
    Then at(Instant then) {
        return new Then(
                then,
                inForce(capacity, then),
                inForce(resources, then),
                Then.taken(then.equals(moment) ? occupants : staying(then)),
                onShift);
    }

    private List<Occupants> staying(Instant then) {
        return occupants.stream()
                .filter(occupant -> {
                    var day = occupant.expectedOn();
                    return day == null || Frees.on(day).by().isAfter(then) || isOver(Frees.on(day));
                })
                .toList();
    }

    private boolean isOver(Frees frees) {
        return !frees.by().isAfter(moment);
    }

    /// When anything may be otherwise than now, as far as somebody said.
    List<Frees> changes() {
        var changes = new TreeSet<Frees>();
        occupants.forEach(occupant -> {
            if (occupant.expectedOn() != null) {
                changes.add(Frees.on(occupant.expectedOn()));
            }
        });
        capacity.forEach(stated -> changes.add(Frees.at(stated.from())));
        resources.forEach(stated -> {
            changes.add(Frees.at(stated.from()));
            var cover = stated.what().cover();
            if (cover != null) {
                changes.add(Frees.at(cover.nextAfter(stated.from().isAfter(moment) ? stated.from() : moment)));
            }
        });
        return changes.stream().filter(change -> !isOver(change)).toList();
    }

    private static <T> @Nullable T inForce(List<Stated<T>> stated, Instant then) {
        T found = null;
        for (var one : stated) {
            if (!one.from().isAfter(then)) {
                found = one.what();
            }
        }
        return found;
    }
}
