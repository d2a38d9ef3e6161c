package homeward.staff;

import homeward.vocabulary.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody of the staff, as an administrator sees them.
///
/// @param vouchedForBy the issuer that vouches for them; null where this house does
/// @param secondFactor whether an authenticator app was set up
/// @param posts those that have not ended
/// @param actsHere whether they hold a post at the administrator's provider, or act there at their issuer's word: then
///     its administrator may shut them out
/// @param ours whether they hold none elsewhere: then its administrator may also change how they sign in
public record Member(
        Actor actor,
        boolean disabled,
        @Nullable String vouchedForBy,
        boolean secondFactor,
        List<HeldPost> posts,
        boolean actsHere,
        boolean ours) {}
