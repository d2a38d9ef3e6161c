package homeward.audit;

import homeward.vocabulary.Actor;

/// Who did it, as what, and for whom.
///
/// @param role in a word: "nurse", "machine"
/// @param tenant ODS code of the provider, or [#HOUSE]
public record Doer(Actor actor, String role, String tenant) {
    /// The only provider of a house that was not told its code, and the house itself where it serves several.
    public static final String HOUSE = "HOMEWARD";

    /// What the program does by itself.
    public static final Doer MACHINERY = new Doer(new Actor("homeward", "Homeward itself"), "machinery", HOUSE);

    /// Whoever has not said who they are.
    public static final Doer STRANGER = new Doer(new Actor("stranger", "Somebody not signed in"), "stranger", HOUSE);
}
