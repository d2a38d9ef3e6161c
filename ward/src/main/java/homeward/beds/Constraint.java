package homeward.beds;

import homeward.vocabulary.WardId;
import org.jspecify.annotations.Nullable;

/// Something that limits how many patients a ward can take. Each room that knows of one puts its own into the house;
/// nothing here needs to know of it.
public interface Constraint {
    /// In plain words, as it stands after "held back by": "open places".
    String name();

    /// Whether it takes away from what all the others leave: places that are promised to somebody.
    default boolean holds() {
        return false;
    }

    /// Reads once, for all of the wards, what it needs to answer for each of them.
    Limits at(Situation situation);

    /// Its answers.
    interface Limits {
        /// How many patients more it allows; of what holds places, how many are promised.
        ///
        /// @param pathway code of the patients' pathway; null where nobody has said of which there are any here
        Limit of(WardId ward, @Nullable String pathway);
    }
}
