package homeward.beds;

import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.time.Instant;

/// What somebody said of a ward: from when on it holds, and why. It holds until the next one; one that begins at the
/// same moment and was recorded later takes its place. None is ever changed.
///
/// @param number the later of two that were recorded at one moment has the higher one
/// @param recorded when, by the database's clock
public record Stated<T>(long number, WardId ward, Instant from, Instant recorded, Actor by, String why, T what) {
    /// Characters at most.
    public static final int LONGEST_WHY = 500;

    public Stated {
        demandReason(why);
    }

    static void demandReason(String why) {
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            throw new IllegalArgumentException("A statement says why, in " + LONGEST_WHY + " characters at most");
        }
    }
}
