package homeward.plumbing;

import java.security.SecureRandom;
import java.util.Base64;

/// Text that nobody can guess, for passwords and tokens.
public final class RandomText {
    private static final SecureRandom SECURE = new SecureRandom();

    private RandomText() {}

    /// Letters, digits, `-` and `_`, from so many random bytes.
    public static String ofBytes(int count) {
        var bytes = new byte[count];
        SECURE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
