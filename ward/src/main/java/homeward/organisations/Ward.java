package homeward.organisations;

import homeward.vocabulary.WardId;

/// A virtual ward.
///
/// @param name what the site calls it: "Frailty virtual ward", "Hospital at Home"
public record Ward(WardId id, String name) {
    public Ward {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A ward has a name");
        }
    }
}
