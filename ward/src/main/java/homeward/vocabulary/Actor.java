package homeward.vocabulary;

/// A named person (or a machine with a name) who does something.
///
/// @param username unique, never shown alone
/// @param name as people say it
public record Actor(String username, String name) {
    public Actor {
        if (username.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("An actor has a name");
        }
    }
}
