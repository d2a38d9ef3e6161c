package homeward.stays;

import java.util.stream.Stream;

/// Where somebody is who has a stay.
///
/// A patient on leave keeps the place, as one in a hospital bed would; one who went to hospital does not, or the same
/// person would be counted in two beds at once.
public enum Presence {
    ON_THE_WARD("On the ward", true),
    ON_LEAVE("On leave", true),
    IN_HOSPITAL("In hospital", false);

    private final String title;
    private final boolean keepsThePlace;

    Presence(String title, boolean keepsThePlace) {
        this.title = title;
        this.keepsThePlace = keepsThePlace;
    }

    /// As people read it.
    public String title() {
        return title;
    }

    /// Whether the place on the ward is taken meanwhile.
    public boolean keepsThePlace() {
        return keepsThePlace;
    }

    /// As it is kept: in small letters, with hyphens.
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Presence of(String word) {
        return Stream.of(values())
                .filter(presence -> presence.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
