package homeward.organisations;

import java.time.LocalDate;

/// How many people an area has: a denominator. It always says whom it counts and when, for rates with different
/// denominators are not to be joined.
///
/// @param definition whom it counts, as a word for programs
/// @param label the same, as people read it
public record Population(String definition, LocalDate countedOn, String label, int people, String source) {
    public Population {
        if (people <= 0) {
            throw new IllegalArgumentException("An area has people, or nobody knows how many");
        }
    }
}
