package homeward.machines;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking for a token. Source: RFC 6749, 5 (issuing an access token) and 5.2 (errors).
sealed interface Granted {

    /// It was given.
    ///
    /// @param token told once and kept nowhere
    record Token(String token, Duration goodFor, Scopes scopes) implements Granted {}

    /// It was not.
    ///
    /// @param error as RFC 6749 names it
    /// @param because for who asked: nothing of what was sent stands in it
    /// @param asker the machine, where it has proved who it is; otherwise null
    record Not(Refusal error, String because, @Nullable Machine asker) implements Granted {}

    /// What RFC 6749 has for it.
    enum Refusal {
        INVALID_REQUEST(400),
        INVALID_CLIENT(401),
        INVALID_SCOPE(400),
        UNSUPPORTED_GRANT_TYPE(400);

        private final int status;

        Refusal(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
