package homeward.organisations;

import java.util.List;

/// What came of changing the map of organisations.
public sealed interface Change {
    record Done() implements Change {}

    record NoSuchOrganisation() implements Change {}

    /// Another organisation has this code, or had it.
    record CodeTaken() implements Change {}

    /// One of this kind cannot be part of one of that kind.
    record NotAParent() implements Change {}

    /// One of the two does not exist on that day.
    record NotThenThere() implements Change {}

    /// What is still part of it: each belongs elsewhere first, or it has one successor, which takes all of them.
    record StillHasParts(List<Area> parts) implements Change {
        public StillHasParts {
            parts = List.copyOf(parts);
        }
    }

    /// A ward is given to another provider first.
    record StillRunsWards() implements Change {}

    /// Only a code of our own making is replaced.
    record NotProvisional() implements Change {}

    /// Nobody takes over from themselves, or from somebody of another kind.
    record NotASuccessor() implements Change {}
}
