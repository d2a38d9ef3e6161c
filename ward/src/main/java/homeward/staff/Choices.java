package homeward.staff;

import homeward.vocabulary.Actor;
import java.util.List;

/// What a person may be here, of which each session is one.
public record Choices(Actor actor, List<SignedIn> of) {}
