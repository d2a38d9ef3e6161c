package homeward.board.account;

import homeward.vocabulary.Actor;

/// A password that is shown once, for the person whose it is.
public record PasswordTold(Actor actor, String password) {
    @Override
    public String toString() {
        return actor.username();
    }
}
