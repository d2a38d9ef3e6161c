package homeward.staff;

/// How far an activity of a role goes. It never goes further than the [Post]s of the session.
public enum Extent {
    OWN_RECORD('r', "own record"),
    /// The wards of the posts; where a post is for a whole provider, all of its wards.
    OWN_WARD('w', "own wards"),
    /// Those for whom they, or their organisation, asked for a place.
    REFERRED('f', "patients they referred"),
    OWN_PROVIDER('p', "own provider"),
    /// Numbers of people, small ones hidden, and nobody's record.
    COUNTS_ONLY('c', "counts only"),
    HOUSE('h', "the whole house");

    private final char letter;
    private final String words;

    Extent(char letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /// As it stands in the table of [WhoMay].
    char letter() {
        return letter;
    }

    /// As people read it.
    public String words() {
        return words;
    }
}
