package homeward.board.account;

import homeward.staff.Issuers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the sign-in page says of what happened before, and by whom one may sign in.
///
/// @param failed whether a password was wrong
/// @param refused why somebody was not let in; null where nobody was refused
/// @param ended whether a session ended by itself
/// @param house whether accounts of this house can be used
public record SignInWords(
        boolean failed, @Nullable String refused, boolean ended, boolean house, List<Issuers.Offer> others) {

    private static final Map<String, String> REFUSALS = Map.of(
            "again", "The sign-in took too long, or was begun in another window. Try it once more.",
            "issuer", "Your sign-in could not be confirmed. Try again. If it happens again, tell your administrator.",
            "no-post",
                    "You have proven who you are, but you have no role here, or your account is disabled. Ask your"
                            + " administrator.");

    static SignInWords of(Map<String, String> said, boolean house, List<Issuers.Offer> others) {
        return new SignInWords(
                said.containsKey("failed"),
                REFUSALS.get(said.getOrDefault("refused", "")),
                said.containsKey("ended"),
                house,
                others);
    }
}
