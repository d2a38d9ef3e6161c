package homeward.organisations;

import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;

/// A virtual ward.
///
/// @param name what the site calls it: "Frailty virtual ward", "Hospital at Home"
/// @param provider who runs it
public record Ward(WardId id, String name, OdsCode provider) {
    public Ward {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A ward has a name");
        }
    }

    /// In a house that serves one provider.
    public Ward(WardId id, String name) {
        this(id, name, Provider.ONLY);
    }
}
