package homeward.staff;

import homeward.vocabulary.Actor;

/// What came of making an account.
public sealed interface AccountCreation {
    record Created(Actor actor) implements AccountCreation {}

    record UsernameTaken() implements AccountCreation {}

    /// A username is small letters, digits, full stops and hyphens, at most 64.
    record NotAUsername() implements AccountCreation {}

    record PasswordOutOfBounds(int shortest, int longest) implements AccountCreation {}
}
