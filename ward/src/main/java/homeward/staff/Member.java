package homeward.staff;

import homeward.vocabulary.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody of the staff, as an administrator sees them.
///
/// @param vouchedForBy the issuer that vouches for them; null where this house does
/// @param secondFactor whether an authenticator app was set up
/// @param posts those that have not ended
/// @param ours whether all of them are at the administrator's provider, who may then change the account itself
public record Member(
        Actor actor,
        boolean disabled,
        @Nullable String vouchedForBy,
        boolean secondFactor,
        List<HeldPost> posts,
        boolean ours) {}
