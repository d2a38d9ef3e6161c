package homeward.beds;

import org.jspecify.annotations.Nullable;

/// How many patients more one thing allows.
public sealed interface Limit {

    /// It allows so many.
    ///
    /// @param places 0 also where there is less than none
    /// @param next when it allows one more; null where nobody knows
    /// @param because in plain words: "6 a day, 6 needed by who is there"
    /// @param notKnown which part of it nobody has said, so that it may allow fewer; null where all is known
    record Known(
            int places,
            @Nullable Frees next,
            String because,
            @Nullable String notKnown) implements Limit {
        public Known {
            if (places < 0) {
                throw new IllegalArgumentException("Fewer than no patients cannot be admitted");
            }
        }

        public Known(int places, @Nullable Frees next, String because) {
            this(places, next, because, null);
        }
    }

    /// Nobody has said. It is neither none nor without limit.
    record Unknown(String why) implements Limit {}

    /// It does not limit these patients, and somebody said so: they need none of it.
    record NotNeeded(String why) implements Limit {}
}
