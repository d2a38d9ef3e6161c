package homeward.staff;

import homeward.vocabulary.Actor;
import org.jspecify.annotations.Nullable;

/// What came of making an account.
public sealed interface AccountCreation {
    /// The person may sign in.
    ///
    /// @param temporaryPassword to be told to the person, once; null where they chose their own
    record Created(Actor actor, @Nullable String temporaryPassword) implements AccountCreation {
        @Override
        public String toString() {
            return actor.username();
        }
    }

    record UsernameTaken() implements AccountCreation {}

    /// A username is small letters, digits, full stops and hyphens, at most 64.
    record NotAUsername() implements AccountCreation {}

    record PasswordOutOfBounds(int shortest, int longest) implements AccountCreation {}
}
