package homeward.board.account;

import homeward.staff.PasswordChange;
import org.jspecify.annotations.Nullable;

/// What a person is told when a new password is not taken.
final class PasswordWords {
    private PasswordWords() {}

    static @Nullable String of(PasswordChange change) {
        return switch (change) {
            case CHANGED -> null;
            case NOT_PROVEN -> "The password you have now is not right";
            case OUT_OF_BOUNDS ->
                "A password has 12 to 200 characters. Three or four words that nobody would guess are good";
            case SAME_AS_BEFORE -> "Choose another password than the one you have";
        };
    }
}
