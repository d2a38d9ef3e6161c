package homeward.beds;

import homeward.pathways.Pathway;
import homeward.vocabulary.WardId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is on one ward.
///
/// @param capacity what is in force; null where nobody said anything
/// @param pathways of which the ward takes patients, each with what is free for it; one without a pathway where nobody
///     has said of which it does
public record WardCapacity(
        WardId ward, AsAt asAt, @Nullable Stated<Capacity> capacity, Present present, List<ForPathway> pathways) {
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

    /// The places into which patients may be admitted; null where nobody has said.
    public @Nullable Integer open() {
        return capacity == null ? null : capacity.what().open();
    }

    public Occupancy occupancy() {
        return new Occupancy(present.taken(), open());
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
