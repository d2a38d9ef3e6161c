package homeward.board.account;

import homeward.staff.Choices;
import homeward.staff.SignedIn;
import java.util.stream.Collectors;

/// What a person may be here.
///
/// @param again whether nothing was chosen
public record RoleView(Choices choices, boolean again) {

    /// Where a choice leads: the provider, and the wards if it is not the whole of it.
    public static String where(SignedIn choice) {
        var wards = choice.posts().stream()
                .map(post -> post.ward() == null ? "all wards" : post.ward().value())
                .distinct()
                .collect(Collectors.joining(", "));
        return choice.provider() == null ? "" : choice.provider() + ": " + wards;
    }
}
