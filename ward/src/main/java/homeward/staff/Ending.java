package homeward.staff;

import java.util.Locale;

/// Why a session came to its end.
public enum Ending {
    SIGNED_OUT,
    IDLE,
    TOO_LONG,
    /// By the person, from another session, or by an administrator.
    REVOKED,
    ACCOUNT_DISABLED,
    POSTS_CHANGED,
    /// The issuer ended its own.
    ISSUER_SAID_SO,
    /// The person goes on in another post.
    OTHER_POST;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
