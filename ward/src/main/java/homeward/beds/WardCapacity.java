package homeward.beds;

import homeward.pathways.Pathway;
import homeward.stays.Occupied;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is on one ward.
///
/// @param capacity what is in force; null where nobody said anything
/// @param occupied who is there
/// @param aboveSince from when on there were more patients than open places; null where there are not, where it was
///     longer ago than is looked back, or where nobody asked
/// @param pathways of which the ward takes patients, each with what is free for it; one without a pathway where
///     nobody has said of which it does
public record WardCapacity(
        WardId ward,
        AsAt asAt,
        @Nullable Stated<Capacity> capacity,
        Occupied occupied,
        @Nullable Instant aboveSince,
        List<ForPathway> pathways) {
    public WardCapacity {
        pathways = List.copyOf(pathways);
        if (pathways.isEmpty()) {
            throw new IllegalArgumentException("There is an answer for patients of some pathway, or of any");
        }
    }

    /// What is free for patients of one pathway.
    ///
    /// @param pathway null: nobody has said of which pathways the ward takes patients
    public record ForPathway(@Nullable Pathway pathway, Availability availability) {
        public String title() {
            return pathway == null ? "Any pathway" : pathway.title();
        }
    }

    /// How many places are said to be there of each kind.
    public Capacity places() {
        return capacity == null ? Capacity.NOT_KNOWN : capacity.what();
    }

    public Occupancy occupancy() {
        return new Occupancy(occupied.places(), places().open());
    }

    /// How many patients more it can take in all: as many as of the pathway of which it can take the most. What the
    /// pathways share is not free twice, so theirs are never added.
    public Availability availability() {
        var most = pathways.getFirst().availability();
        for (var one : pathways) {
            var places = one.availability().places();
            if (places != null && (most.places() == null || places > most.places())) {
                most = one.availability();
            }
        }
        return most;
    }
}
