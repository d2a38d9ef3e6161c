package homeward.beds;

import org.jspecify.annotations.Nullable;

/// How much room one thing leaves at a moment.
sealed interface Room {

    /// For so many patients more.
    ///
    /// @param patients fewer than none where more is taken than there is
    /// @param notKnown which part nobody has said; null where all is known
    record For(int patients, String because, @Nullable String notKnown) implements Room {
        For(int patients, String because) {
            this(patients, because, null);
        }
    }

    /// Nobody has said.
    record NotKnown(String why) implements Room {}

    /// It does not matter to these patients.
    record NotNeeded(String why) implements Room {}

    /// Finds out how much there is.
    interface Rule {
        Room of(Then then, @Nullable String pathway);
    }
}
