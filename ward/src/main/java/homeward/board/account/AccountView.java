package homeward.board.account;

import homeward.staff.OwnAccount;
import homeward.staff.SignedIn;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person sees of their own account.
///
/// @param told what was done a moment ago
/// @param field the one that was not right; null where all was
public record AccountView(
        SignedIn reader,
        OwnAccount.Shown account,
        @Nullable String told,
        @Nullable String field,
        @Nullable String problem,
        Instant now) {

    private static final Map<String, String> DONE = Map.of(
            "password",
            "Your password is changed. Your other sessions have ended.",
            "session",
            "The session has ended.");

    public @Nullable String done() {
        return told == null ? null : DONE.get(told);
    }

    public @Nullable String problemOf(String one) {
        return one.equals(field) ? problem : null;
    }
}
